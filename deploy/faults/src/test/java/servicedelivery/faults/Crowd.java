package servicedelivery.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Others who hold all connections that PostgreSQL has. */
final class Crowd implements AutoCloseable {

    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String OF_SERVICES =
            "SELECT %s FROM pg_stat_activity WHERE datname IN ('incidents', 'surveys', 'reports')";

    private final Stack stack;
    private final List<Connection> connections = new ArrayList<>();

    Crowd(Stack stack) {
        this.stack = stack;
    }

    /** Takes those too that the services have, and returns when they have none. */
    void takeAll() throws SQLException {
        connections.add(States.connect(stack, "postgres"));
        do {
            askOfEach("pg_terminate_backend(pid)");
            takeWhatIsFree();
        } while (askOfEach("pid"));
    }

    private void takeWhatIsFree() throws SQLException {
        try {
            while (true) {
                connections.add(States.connect(stack, "postgres"));
            }
        } catch (SQLException e) {
            if (!TOO_MANY_CONNECTIONS.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** Asks this of each connection that the services have; gives whether there is any. */
    private boolean askOfEach(String asked) throws SQLException {
        try (var statement = connections.get(0).createStatement();
                var rows = statement.executeQuery(OF_SERVICES.formatted(asked))) {
            return rows.next();
        }
    }

    /** Lets go of all of them. */
    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
