package servicedelivery.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import servicedelivery.backing.Postgres;

/** What {@code deploy/doctor} says of PostgreSQL: what of its settings could cost data, and whether its clock agrees. */
record PostgresFindings(DataDirectory data, Ports ports, Scale scale) {

    /** Sixteen, one for the probe, and in reporting-service one for looks. */
    private static final int CONNECTIONS_OF_A_SERVICE = 18;

    private static final int CONNECTIONS_OF_PEOPLE_AND_THE_SERVER = 9;

    private static final int VERSION = 18;

    /** With these the server tells that something is stored only when it is. */
    private static final Set<String> DURABLE = Set.of("on", "local", "remote_write", "remote_apply");

    List<Finding> all() {
        if (!data.runs("postgresql")) {
            return List.of(Finding.absent(
                    "PostgreSQL does not run, so nothing can be said of its settings and its clock", data.runsAtAll()));
        }
        var server = Postgres.at(data.location("postgresql"), ports.postgres(), data.binaries());
        try (var connection = server.superuser().connect()) {
            var found = new ArrayList<>(settings(connection));
            found.addAll(databases(connection));
            found.add(clock(connection));
            return found;
        } catch (SQLException e) {
            return List.of(Finding.failed(
                    "PostgreSQL does not answer (%s)".formatted(e.getMessage()),
                    "see %s.".formatted(data.location("postgresql").log())));
        }
    }

    private List<Finding> settings(Connection connection) throws SQLException {
        var settings = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name, setting FROM pg_settings")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings(settings, scale.services().size());
    }

    static List<Finding> settings(Map<String, String> settings, int services) {
        var version = number(settings, "server_version_num") / 10_000;
        var connections = number(settings, "max_connections");
        var taken = services * CONNECTIONS_OF_A_SERVICE;
        var needed = taken + CONNECTIONS_OF_PEOPLE_AND_THE_SERVER;
        return List.of(
                version >= VERSION
                        ? Finding.ok("PostgreSQL " + version)
                        : Finding.failed(
                                "PostgreSQL %d is too old for reporting-service".formatted(version),
                                "upgrade it to %d.".formatted(VERSION)),
                mustBeOn("fsync", settings, "a power cut may destroy the database"),
                mustBeOn("full_page_writes", settings, "a power cut may leave half-written pages"),
                DURABLE.contains(settings.getOrDefault("synchronous_commit", ""))
                        ? Finding.ok("synchronous_commit is " + settings.get("synchronous_commit"))
                        : Finding.failed(
                                "synchronous_commit is off: what was answered with 201 may be lost in a crash",
                                "set it to on in postgresql.conf, and run SELECT pg_reload_conf()."),
                connections >= needed
                        ? Finding.ok("max_connections is " + connections)
                        : Finding.warning(
                                "max_connections is %d, and %d services take %d"
                                        .formatted(connections, services, taken),
                                "set it to %d or more, and restart PostgreSQL.".formatted(needed)),
                "terse".equals(settings.get("log_error_verbosity"))
                        ? Finding.ok("log_error_verbosity is terse")
                        : Finding.warning(
                                "log_error_verbosity is not terse, so the log has the texts of refused rows",
                                "set it in postgresql.conf, and run SELECT pg_reload_conf()."));
    }

    private static Finding mustBeOn(String name, Map<String, String> settings, String danger) {
        return "on".equals(settings.get(name))
                ? Finding.ok(name + " is on")
                : Finding.failed(
                        "%s is off: %s".formatted(name, danger),
                        "set it to on in postgresql.conf, and run SELECT pg_reload_conf().");
    }

    private static int number(Map<String, String> settings, String name) {
        return Integer.parseInt(settings.getOrDefault(name, "0"));
    }

    private static List<Finding> databases(Connection connection) throws SQLException {
        var present = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT datname FROM pg_database")) {
            while (rows.next()) {
                present.add(rows.getString(1));
            }
        }
        return Stream.of(Service.values())
                .filter(service -> !present.contains(service.database()))
                .map(service -> Finding.failed(
                        "the database %s of %s is missing".formatted(service.database(), service.folder()),
                        "deploy/up makes it."))
                .toList();
    }

    private static Finding clock(Connection connection) throws SQLException {
        var before = Instant.now();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT clock_timestamp()")) {
            rows.next();
            return Clocks.compare(
                    "PostgreSQL",
                    before,
                    rows.getObject(1, OffsetDateTime.class).toInstant(),
                    Instant.now());
        }
    }
}
