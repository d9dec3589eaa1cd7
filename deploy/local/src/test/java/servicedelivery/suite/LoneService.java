package servicedelivery.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import servicedelivery.backing.Database;
import servicedelivery.backing.Ports;

/** A packaged service as a process of its own, with nothing around it. */
final class LoneService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("repository.root"));

    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final Path log;
    private final Process process;

    private LoneService(String folder, Path directory, Map<String, String> configuration) throws IOException {
        log = directory.resolve(folder + ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = ROOT.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(configuration);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        process = builder.start();
    }

    /** Starts it without waiting, with a log in JSON; no Kafka listens where it looks for one. */
    static LoneService start(String folder, Path directory, Database database) throws IOException {
        var keys = Files.writeString(directory.resolve("api-keys.yaml"), "keys: []\n");
        var configuration = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", "localhost:" + Ports.free(),
                "ORGANISATIONS_FILE",
                        ROOT.resolve("deploy/examples/organisations.yaml").toString(),
                "API_KEYS_FILE", keys.toString(),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        return new LoneService(folder, directory, configuration);
    }

    Response get(String path) {
        return RestAssured.get("http://localhost:%d%s".formatted(port, path));
    }

    Response probe(String name) {
        return RestAssured.get("http://localhost:%d/q/health/%s".formatted(managementPort, name));
    }

    /** The lines of its log, each of which is one JSON object. */
    List<JsonNode> log() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(log)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
