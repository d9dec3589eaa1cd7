package servicedelivery.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import servicedelivery.backing.Database;
import servicedelivery.backing.Repository;

/**
 * The two rows that a reported incident leaves, in a database with the same tables and indexes, as one statement: one way to the server
 * and back, parsed once. All but the incident's id and reference are constants, so the peer sends less than the service does.
 */
final class SameRows {

    private static final String MIGRATIONS = "incident-service/src/main/resources/db/migration";
    private static final String OUTBOX = "libraries/outbox/src/main/resources/db/outbox";
    private static final String INCIDENT = "SELECT * FROM incident ORDER BY id DESC LIMIT 1";
    private static final String EVENT =
            "SELECT topic, event_id, type, subject, recorded_at, value FROM outbox ORDER BY id DESC LIMIT 1";
    private static final Comparator<Path> REPEATABLE_LAST = Comparator.comparing(
                    (Path file) -> file.getFileName().toString().startsWith("R"))
            .thenComparing(Comparator.naturalOrder());
    private static final Map<String, String> NEW_EACH_TIME = Map.of(
            "id", "uuidv7()",
            "reference", "'INC-' || lpad(:number::text, 12, '0')",
            "event_id", "uuidv7()",
            "subject", "uuidv7()::text");

    private SameRows() {}

    static void createTables(Database database) throws SQLException, IOException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var folder : List.of(MIGRATIONS, OUTBOX)) {
                try (var files = Files.list(Repository.root().resolve(folder))) {
                    for (var file : files.sorted(REPEATABLE_LAST).toList()) {
                        statement.execute(Files.readString(file));
                    }
                }
            }
        }
    }

    /** @param from where the service has just stored an incident, and its event still waits */
    static Path script(Connection from, Path file) throws SQLException, IOException {
        return Files.writeString(
                file, """
                \\set count :count + 1
                \\set number :client_id * 1000000000 + :count
                WITH incident AS (%s)
                %s;
                """.formatted(insert(from, "incident", INCIDENT), insert(from, "outbox", EVENT)));
    }

    private static String insert(Connection from, String table, String row) throws SQLException {
        try (var statement = from.createStatement();
                var found = statement.executeQuery(row)) {
            found.next();
            var columns = new StringJoiner(", ");
            var values = new StringJoiner(", ");
            for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                var name = found.getMetaData().getColumnName(column);
                columns.add(name);
                values.add(NEW_EACH_TIME.getOrDefault(name, constant(found, column)));
            }
            return "INSERT INTO %s (%s) VALUES (%s)".formatted(table, columns, values);
        }
    }

    private static String constant(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "NULL" : "'" + text.replace("'", "''") + "'";
    }
}
