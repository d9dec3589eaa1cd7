package servicedelivery.reporting.status;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Parameters;
import servicedelivery.reporting.sql.Row;

/** What the sources said last. */
@Singleton
public class Sources {

    private static final String NOTE = """
            INSERT INTO source_status (source, published_through, backlog, record_offset) VALUES (?, ?, ?, ?)
            ON CONFLICT (source) DO UPDATE SET published_through = excluded.published_through,
                backlog = excluded.backlog, record_offset = excluded.record_offset
            """;

    private static final String NOTE_LATER =
            NOTE.stripTrailing() + "\nWHERE source_status.published_through < excluded.published_through";

    private static final String ALL = "SELECT * FROM source_status ORDER BY source";

    private final Database database;

    Sources(Database database) {
        this.database = database;
    }

    /** Notes what each source said last, of those that said something. */
    public void apply(Connection connection, Collection<SourceNote> notes) throws SQLException {
        for (var note : notes) {
            apply(connection, NOTE, note);
        }
    }

    /**
     * Notes what a source said at some time, unless it has said since that more is published.
     *
     * @return how many notes changed
     */
    public int applyLater(Connection connection, SourceNote note) throws SQLException {
        return apply(connection, NOTE_LATER, note);
    }

    private static int apply(Connection connection, String sql, SourceNote note) throws SQLException {
        try (var statement = Parameters.prepare(
                connection, sql, note.source(), note.publishedThrough(), note.backlog(), note.offset())) {
            return statement.executeUpdate();
        }
    }

    List<SourceNote> all() {
        return database.list(ALL, Sources::note);
    }

    private static SourceNote note(Row row) throws SQLException {
        return new SourceNote(
                row.text("source"),
                row.instant("published_through"),
                row.number("backlog"),
                row.number("record_offset"));
    }
}
