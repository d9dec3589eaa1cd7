package servicedelivery.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import servicedelivery.backing.Database;

/** What is done to databases between measurements. */
final class Databases {

    private Databases() {}

    /** Empty tables and nothing left to write, as the other side will find it. */
    static void startAfresh(Parts parts, Database database) throws SQLException {
        execute(database, "TRUNCATE incident, incident_version, outbox");
        execute(parts.postgres().superuser(), "CHECKPOINT");
    }

    static void execute(Database database, String statement) throws SQLException {
        try (var connection = database.connect()) {
            execute(connection, statement);
        }
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
