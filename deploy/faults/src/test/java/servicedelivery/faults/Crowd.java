package servicedelivery.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Others who hold all connections that PostgreSQL has. */
final class Crowd implements AutoCloseable {

    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String DATABASES = "('incidents', 'surveys', 'reports')";

    private final Stack stack;
    private final List<Connection> connections = new ArrayList<>();

    Crowd(Stack stack) {
        this.stack = stack;
    }

    /** Takes those too that the services have, and returns when they have none. */
    void takeAll() throws SQLException {
        connections.add(States.connect(stack, "postgres"));
        do {
            end();
            takeWhatIsFree();
        } while (!services().isEmpty());
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

    private void end() throws SQLException {
        query("SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IN " + DATABASES);
    }

    private Map<String, String> services() throws SQLException {
        return query("SELECT pid, datname FROM pg_stat_activity WHERE datname IN " + DATABASES);
    }

    private Map<String, String> query(String query) throws SQLException {
        try (var statement = connections.get(0).createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new HashMap<String, String>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
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
