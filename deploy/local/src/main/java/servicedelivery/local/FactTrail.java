package servicedelivery.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.local.Trail.Applied;
import servicedelivery.local.Trail.Letter;
import servicedelivery.local.Trail.Published;

/** What reporting-service has of an incident or a response. */
record FactTrail(Connection database) {

    /** The time of a commit is there for a while, and only where PostgreSQL keeps such. */
    private static final String FACT = """
            SELECT version, CASE current_setting('track_commit_timestamp') WHEN 'on' THEN pg_xact_commit_timestamp(xmin) END
            FROM %s WHERE id = ?
            """;

    private static final String LETTER = """
            SELECT id, reason, set_aside_at FROM dead_letter WHERE topic = ? AND aggregate = ? AND state = 'waiting'
            ORDER BY id DESC LIMIT 1
            """;

    private static final String NEXT = "SELECT next_offset FROM projection_offset WHERE topic_id = ? AND partition = ?";

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Nullable
    Applied applied(Traceable kind, UUID id) throws SQLException {
        return first(
                FACT.formatted(kind.facts()),
                statement -> statement.setObject(1, id),
                row -> new Applied(row.getLong(1), row.getObject(2) == null ? null : SourceTrail.instant(row, 2)));
    }

    @Nullable
    Letter letter(Traceable kind, UUID id) throws SQLException {
        return first(
                LETTER,
                statement -> {
                    statement.setString(1, kind.topic());
                    statement.setObject(2, id);
                },
                row -> new Letter(row.getLong(1), row.getString(2), SourceTrail.instant(row, 3)));
    }

    @Nullable
    Long next(Published published) throws SQLException {
        return first(
                NEXT,
                statement -> {
                    statement.setString(1, published.topicId());
                    statement.setInt(2, published.partition());
                },
                row -> row.getLong(1));
    }

    private <T> @Nullable T first(String sql, Binding binding, Reading<T> reading) throws SQLException {
        try (var select = database.prepareStatement(sql)) {
            binding.bind(select);
            try (var rows = select.executeQuery()) {
                return rows.next() ? reading.read(rows) : null;
            }
        }
    }
}
