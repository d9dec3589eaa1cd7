package servicedelivery.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.HibernateException;
import servicedelivery.intake.Listing;
import servicedelivery.intake.Page;

/** The versions of incidents; every method works in the caller's transaction. */
@ApplicationScoped
class IncidentVersions {

    private final DataSource database;
    private final ObjectMapper json;

    IncidentVersions(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps versions whose incidents have been written before; the first ones stand with the incidents themselves. */
    void append(List<IncidentVersion> versions) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO incident_version
                            (incident, version, recorded_at, recorded_by, change, reason, changes)
                        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)) {
            for (var version : versions) {
                insert.setObject(1, version.incident());
                insert.setLong(2, version.version());
                insert.setObject(3, version.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setString(4, version.recordedBy());
                insert.setString(5, version.change());
                insert.setString(6, version.reason());
                insert.setString(7, version.changes().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new HibernateException("the history could not be written", e);
        }
    }

    /** The history of one incident, from its first version. */
    Listing of(Incident incident, Page page) {
        var after = page.after() == null ? 0 : page.after().id().getLeastSignificantBits();
        var found = new ArrayList<IncidentVersion>();
        if (after == 0) {
            found.add(incident.firstVersion());
        }
        found.addAll(later(incident.id(), Math.max(1, after), page.limit() + 1 - found.size()));
        return Listing.cut(found, page, incident.version(), IncidentVersions::bytes, IncidentVersions::position);
    }

    /** What happened last to incidents of which there is more than the first version. */
    Map<UUID, Change> lastChanges(List<UUID> incidents) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT DISTINCT ON (incident) incident, change FROM incident_version
                        WHERE incident = ANY (?) ORDER BY incident, version DESC
                        """)) {
            select.setArray(1, connection.createArrayOf("uuid", incidents.toArray()));
            try (var result = select.executeQuery()) {
                var changes = new HashMap<UUID, Change>();
                while (result.next()) {
                    changes.put(result.getObject("incident", UUID.class), Change.of(result.getString("change")));
                }
                return changes;
            }
        } catch (SQLException e) {
            throw new HibernateException("the history could not be read", e);
        }
    }

    private List<IncidentVersion> later(UUID incident, long after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT incident, version, recorded_at, recorded_by, change, reason, changes
                        FROM incident_version WHERE incident = ? AND version > ? ORDER BY version LIMIT ?
                        """)) {
            select.setObject(1, incident);
            select.setLong(2, after);
            select.setInt(3, limit);
            try (var result = select.executeQuery()) {
                var versions = new ArrayList<IncidentVersion>();
                while (result.next()) {
                    versions.add(version(result));
                }
                return versions;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new HibernateException("the history could not be read", e);
        }
    }

    private IncidentVersion version(ResultSet result) throws SQLException, JsonProcessingException {
        return new IncidentVersion(
                result.getObject("incident", UUID.class),
                result.getLong("version"),
                result.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                result.getString("recorded_by"),
                result.getString("change"),
                result.getString("reason"),
                json.readTree(result.getString("changes")));
    }

    private static byte[] bytes(IncidentVersion version) {
        return version.json().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Versions are their own order: the id of a position carries the number. */
    private static Page.Position position(IncidentVersion version) {
        return new Page.Position(version.recordedAt(), new UUID(0, version.version()));
    }
}
