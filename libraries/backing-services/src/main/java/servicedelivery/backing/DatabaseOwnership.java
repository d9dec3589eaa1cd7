package servicedelivery.backing;

import java.sql.Connection;
import java.sql.SQLException;

/** One role for one database: it owns it, and nobody else may enter. */
record DatabaseOwnership(Connection superuser) {

    void establish(Database database) throws SQLException {
        var name = identifier(database.name());
        var role = identifier(database.user());
        if (!exists("SELECT FROM pg_roles WHERE rolname = ?", database.user())) {
            run("CREATE ROLE " + role + " LOGIN");
        }
        run("ALTER ROLE " + role + " PASSWORD '" + database.password() + "'");
        if (!exists("SELECT FROM pg_database WHERE datname = ?", database.name())) {
            run("CREATE DATABASE " + name + " OWNER " + role);
        }
        run("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        run("REVOKE ALL ON DATABASE postgres FROM PUBLIC");
        run("REVOKE ALL ON DATABASE template1 FROM PUBLIC");
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void run(String command) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(command);
        }
    }

    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain lower-case word: " + name);
        }
        return '"' + name + '"';
    }
}
