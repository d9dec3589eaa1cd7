package servicedelivery.reporting.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements without parameters that are run again and again. */
public final class Command {

    private Command() {}

    /**
     * Runs one that the connection keeps. The driver prepares every statement in the server; one that it does not keep stays prepared there
     * until its object is collected here, and then thousands are closed at once, in front of the next statement.
     */
    public static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
