package servicedelivery.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import servicedelivery.reporting.sql.Command;

/** Counts the transactions that changed what figures are made of. */
final class Revision {

    private static final String COUNT = "UPDATE revision SET value = value + 1";

    private Revision() {}

    static void count(Connection connection) throws SQLException {
        Command.run(connection, COUNT);
    }
}
