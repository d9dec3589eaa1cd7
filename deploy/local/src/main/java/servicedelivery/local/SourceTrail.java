package servicedelivery.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.local.Trail.Stored;
import servicedelivery.local.Trail.Waiting;

/** What a source has of an incident or a response. */
record SourceTrail(Traceable kind, Connection database) {

    /** All that have this number, or this id. */
    List<Trail> of(String reference) throws SQLException {
        var columns = "id, organisation, %s, status, version, recorded_at".formatted(kind.number());
        try (var select = database.prepareStatement(
                "SELECT %s FROM %s WHERE %s = ? OR id::text = ?".formatted(columns, kind.table(), kind.number()))) {
            select.setString(1, reference);
            select.setString(2, reference.toLowerCase(Locale.ROOT));
            var found = new ArrayList<Trail>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var stored = stored(rows);
                    found.add(new Trail(kind, stored, waiting(stored.id()), null, null, null, null));
                }
            }
            return found;
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4).toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getLong(5),
                instant(row, 6));
    }

    private @Nullable Waiting waiting(UUID id) throws SQLException {
        try (var select =
                database.prepareStatement("SELECT count(*), min(recorded_at) FROM outbox WHERE subject = ?")) {
            select.setString(1, id.toString());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1) == 0 ? null : new Waiting(row.getLong(1), instant(row, 2));
            }
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
