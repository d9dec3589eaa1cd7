package servicedelivery.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import servicedelivery.backing.Database;
import servicedelivery.backing.Ports;

/** A packaged service beside the stack, with a PostgreSQL and a Kafka of its own. */
final class LoneService implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final int MANY_FILES = 4_096;
    private static final String KEY = "a-key";
    private static final String KEYS = """
            keys:
              - name: test
                sha256: 2a8a1240f50636655520ac8ed22aa29473b8517b4abfdbc3bc03bcad73fc8849
                scopes: [incidents:read, incidents:write]
                organisations: ["*"]
            """;

    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final Process process;

    LoneService(String folder, Path directory, Database database, String kafka) throws IOException {
        this(folder, directory, database, kafka, MANY_FILES);
    }

    /** @param files how many it may have open, connections among them */
    LoneService(String folder, Path directory, Database database, String kafka, int files) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = ROOT.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(List.of(
                        "sh",
                        "-c",
                        "ulimit -n " + files + " && exec \"$0\" \"$@\"",
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        Stack.SOON_WARM,
                        "-jar",
                        jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(folder + ".log").toFile());
        var environment = builder.environment();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put(
                "ORGANISATIONS_FILE",
                ROOT.resolve("deploy/examples/organisations.yaml").toString());
        environment.put(
                "API_KEYS_FILE",
                Files.writeString(directory.resolve("api-keys.yaml"), KEYS).toString());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        process = builder.start();
    }

    Caller caller() {
        return new Caller("http://localhost:" + port, KEY);
    }

    Probes probes() {
        return new Probes("http://localhost:" + managementPort);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
