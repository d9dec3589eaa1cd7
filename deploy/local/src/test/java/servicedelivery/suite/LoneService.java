package servicedelivery.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import servicedelivery.backing.Database;
import servicedelivery.backing.Ports;

/** A packaged service as a process of its own, beside the local stack or with nothing around it. */
final class LoneService implements AutoCloseable {

    private static final int LONGEST_END_SECONDS = 20;
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
        var builder = new ProcessBuilder(List.of(
                        java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(configuration);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        process = builder.start();
    }

    /**
     * Starts it without waiting.
     *
     * @param directory for its log
     * @param settings the variables that it needs besides
     */
    static LoneService start(String folder, Path directory, Database database, Map<String, String> settings)
            throws IOException {
        var configuration = new HashMap<>(settings);
        configuration.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        configuration.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        configuration.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        configuration.put(
                "ORGANISATIONS_FILE",
                ROOT.resolve("deploy/examples/organisations.yaml").toString());
        return new LoneService(folder, directory, configuration);
    }

    String url() {
        return "http://localhost:" + port;
    }

    Response get(String path) {
        return RestAssured.get(url() + path);
    }

    /** Somebody who sends JSON with a key. */
    RequestSpecification with(String key) {
        return RestAssured.given()
                .baseUri(url())
                .header("Authorization", "Bearer " + key)
                .contentType("application/json");
    }

    Response probe(String name) {
        return management("health/" + name);
    }

    /** What Prometheus gets. */
    String metrics() {
        return management("metrics").asString();
    }

    private Response management(String path) {
        return RestAssured.get("http://localhost:%d/q/%s".formatted(managementPort, path));
    }

    /** All that it has printed. */
    String printed() throws IOException {
        return Files.readString(log);
    }

    /** The lines of its log, each of which is one JSON object. */
    List<JsonNode> log() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(log)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /** Asks it to end, and waits until it has; gives its exit code. */
    int terminate() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
