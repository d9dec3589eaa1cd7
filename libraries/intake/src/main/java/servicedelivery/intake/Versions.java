package servicedelivery.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** The table of all versions but the first ones, which stand with what they are of; every method works in the caller's transaction. */
public final class Versions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;
    private final String table;
    private final String subject;

    /** @param subject the column with the id of what a version is of */
    public Versions(DataSource database, String table, String subject) {
        this.database = database;
        this.table = table;
        this.subject = subject;
    }

    /** Keeps versions of what has been written before. */
    public void append(List<Version> versions) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO %s (%s, version, recorded_at, recorded_by, change, reason, changes)
                        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
                        """.formatted(table, subject))) {
            for (var version : versions) {
                insert.setObject(1, version.subject());
                insert.setLong(2, version.number());
                insert.setObject(3, version.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setString(4, version.recordedBy());
                insert.setString(5, version.change());
                insert.setString(6, version.reason());
                insert.setString(7, version.changes().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the history could not be written", e);
        }
    }

    /**
     * A page of one history, from its first version.
     *
     * @param total how many versions there are
     */
    public Listing of(Version first, long total, Page page) {
        var after = page.after() == null ? 0 : page.after().id().getLeastSignificantBits();
        var found = new ArrayList<Version>();
        if (after == 0) {
            found.add(first);
        }
        found.addAll(later(first.subject(), Math.max(1, after), page.limit() + 1 - found.size()));
        return Listing.cut(found, page, total, Version::json, Version::position);
    }

    /** What happened last to those of which there is more than the first version. */
    public Map<UUID, String> lastChanges(List<UUID> subjects) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT DISTINCT ON (%2$s) %2$s, change FROM %1$s WHERE %2$s = ANY (?) ORDER BY %2$s, version DESC
                        """.formatted(table, subject))) {
            select.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            try (var result = select.executeQuery()) {
                var changes = new HashMap<UUID, String>();
                while (result.next()) {
                    changes.put(result.getObject(1, UUID.class), result.getString(2));
                }
                return changes;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the history could not be read", e);
        }
    }

    private List<Version> later(UUID id, long after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT version, recorded_at, recorded_by, change, reason, changes
                        FROM %s WHERE %s = ? AND version > ? ORDER BY version LIMIT ?
                        """.formatted(table, subject))) {
            select.setObject(1, id);
            select.setLong(2, after);
            select.setInt(3, limit);
            try (var result = select.executeQuery()) {
                var versions = new ArrayList<Version>();
                while (result.next()) {
                    versions.add(version(id, result));
                }
                return versions;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the history could not be read", e);
        }
    }

    private static Version version(UUID id, ResultSet result) throws SQLException, JsonProcessingException {
        return new Version(
                id,
                result.getLong("version"),
                result.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                result.getString("recorded_by"),
                result.getString("change"),
                result.getString("reason"),
                JSON.readTree(result.getString("changes")));
    }
}
