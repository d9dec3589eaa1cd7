package servicedelivery.backing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * One database and the role that may use it.
 *
 * @param name of the database
 * @param port of the server, which listens on this machine only
 */
public record Database(String name, int port, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, name);
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        // Not by DriverManager, which sees no driver that another class loader has loaded.
        var connection = new Driver().connect(jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL address: " + jdbcUrl());
        }
        return connection;
    }

    @Override
    public String toString() {
        return user + " at " + jdbcUrl();
    }
}
