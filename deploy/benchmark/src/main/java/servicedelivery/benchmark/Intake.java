package servicedelivery.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import servicedelivery.backing.Await;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.Database;
import servicedelivery.backing.Location;
import servicedelivery.backing.Ports;
import servicedelivery.backing.Repository;
import servicedelivery.backing.Trees;

/** The packaged incident-service as a process, with the same options as in the local stack. */
final class Intake {

    static final String KEY = "sds_benchmark";

    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final int MOST_WARM_UPS = 30;
    private static final int WITHOUT_GAIN = 4;
    private static final double GAIN = 1.05;
    private static final int WARM_UP_CLIENTS = 32;
    private static final Duration DRAINED = Duration.ofSeconds(60);
    private static final List<String> JVM =
            List.of("-Xmx384m", "-Xmn240m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private final Parts parts;
    private final Database database;
    private final Daemon daemon;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();

    Intake(Parts parts, String database) {
        this.parts = parts;
        this.database = parts.postgres().createDatabase(database);
        this.daemon = new Daemon("incident-service", Location.under(parts.data(), "service-" + database));
    }

    void start() {
        var keys = parts.data().resolve("api-keys.yaml");
        Trees.write(keys, keys());
        daemon.start(command(), configuration(keys));
        if (!Await.until(READY, () -> daemon.running().isEmpty() || Http.isOk(managementPort, "/q/health/ready"))
                || daemon.running().isEmpty()) {
            throw daemon.failure("is not ready");
        }
    }

    /** Until its code is compiled and its rate grows no more, which takes long beside programs that use both processors. */
    void warmUp() throws IOException, SQLException {
        try (var load = new Load(port, WARM_UP_CLIENTS, new Posts(port))) {
            var best = 0L;
            var rounds = 0;
            for (var since = 0; since < WITHOUT_GAIN && rounds < MOST_WARM_UPS; rounds++) {
                var created = load.closed(WARM_UP).created();
                since = created > best * GAIN ? 0 : since + 1;
                best = Math.max(best, created);
            }
        }
        awaitDrained();
    }

    Daemon daemon() {
        return daemon;
    }

    int port() {
        return port;
    }

    Database database() {
        return database;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** Waits until everything that was recorded is published. */
    void awaitDrained() throws SQLException {
        try (var connection = connect();
                var any = connection.prepareStatement("SELECT FROM outbox LIMIT 1")) {
            var drained = Await.until(DRAINED, () -> {
                try (var row = any.executeQuery()) {
                    return !row.next();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            if (!drained) {
                throw daemon.failure("has not published everything after " + DRAINED.toSeconds() + " s");
            }
        }
    }

    private List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = Repository.root().resolve("incident-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalArgumentException("incident-service is not built: there is no " + jar);
        }
        var line = new ArrayList<>(List.of(java));
        line.addAll(JVM);
        line.addAll(List.of(System.getProperty("benchmark.jvm", "").split(" ")));
        line.removeIf(String::isEmpty);
        line.addAll(List.of("-jar", jar.toString()));
        return line;
    }

    private Map<String, String> configuration(Path keys) {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", parts.kafka().bootstrapServers(),
                "ORGANISATIONS_FILE",
                        Repository.root()
                                .resolve("deploy/examples/organisations.yaml")
                                .toString(),
                "API_KEYS_FILE", keys.toString());
    }

    private static String keys() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8));
            return """
                    keys:
                      - name: benchmark
                        sha256: %s
                        scopes: [incidents:read, incidents:write]
                        organisations: ["*"]
                    """.formatted(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
