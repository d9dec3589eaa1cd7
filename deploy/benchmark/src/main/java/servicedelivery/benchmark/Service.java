package servicedelivery.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.backing.Await;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.Database;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Location;
import servicedelivery.backing.Ports;
import servicedelivery.backing.Repository;
import servicedelivery.backing.Trees;

/** A packaged service as a process, with the same options as in the local stack. */
final class Service {

    static final String KEY = "sds_benchmark";

    private static final Duration READY = Duration.ofSeconds(90);
    private static final List<String> JVM =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:MaxTenuringThreshold=4", "-XX:+ExitOnOutOfMemoryError");
    private static final Map<String, String> YOUNG_OBJECTS =
            Map.of("incident-service", "-Xmn240m", "survey-service", "-Xmn240m", "reporting-service", "-Xmn240m");
    private static final String JAR = "%s/target/quarkus-app/quarkus-run.jar";

    private final Parts parts;
    private final String folder;
    private final @Nullable String readyAt;
    private final Map<String, String> configuration = new HashMap<>();
    private final Daemon daemon;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();

    /**
     * A service that is not started yet.
     *
     * @param folder where it is in the repository
     * @param database of its own
     */
    Service(Parts parts, String folder, Database database, KafkaBroker kafka) {
        this(parts, folder, database.name(), null);
        configuration.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "ORGANISATIONS_FILE", inRepository("deploy/examples/organisations.yaml"),
                "API_KEYS_FILE", parts.data().resolve("api-keys.yaml").toString()));
    }

    /**
     * One without a database.
     *
     * @param readyAt the address that is answered when it is ready; null for the probe of the management port
     */
    Service(Parts parts, String folder, String name, @Nullable String readyAt) {
        this.parts = parts;
        this.readyAt = readyAt;
        this.folder = folder;
        this.daemon =
                new Daemon(Path.of(folder).getFileName().toString(), Location.under(parts.data(), "service-" + name));
        configuration.putAll(Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(managementPort)));
    }

    /** Sets one more property of its environment. */
    Service with(String name, String value) {
        configuration.put(name, value);
        return this;
    }

    /** Starts it and waits until it is ready. */
    void start() {
        begin();
        awaitReady();
    }

    /** Starts it and waits for nothing. */
    void begin() {
        Trees.write(parts.data().resolve("api-keys.yaml"), keys());
        parts.add(this);
        daemon.start(command(), configuration);
    }

    void awaitReady() {
        if (!Await.until(READY, () -> daemon.running().isEmpty() || isReady())
                || daemon.running().isEmpty()) {
            throw daemon.failure("is not ready");
        }
    }

    private boolean isReady() {
        return readyAt == null ? Http.isOk(managementPort, "/q/health/ready") : Http.isOk(port, readyAt);
    }

    Daemon daemon() {
        return daemon;
    }

    int port() {
        return port;
    }

    private List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = inRepository(JAR.formatted(folder));
        if (!Files.exists(Path.of(jar))) {
            throw new IllegalArgumentException(folder + " is not built: there is no " + jar);
        }
        var line = new ArrayList<>(List.of(java));
        line.addAll(JVM);
        Optional.ofNullable(YOUNG_OBJECTS.get(folder)).ifPresent(line::add);
        line.addAll(List.of(System.getProperty("benchmark.jvm", "").split(" ")));
        line.removeIf(String::isEmpty);
        line.addAll(List.of("-jar", jar));
        return line;
    }

    private static String inRepository(String path) {
        return Repository.root().resolve(path).toString();
    }

    private static String keys() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8));
            return """
                    keys:
                      - name: benchmark
                        sha256: %s
                        scopes: [incidents:read, incidents:write, surveys:read, surveys:write, reports:read, operations]
                        organisations: ["*"]
                    """.formatted(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
