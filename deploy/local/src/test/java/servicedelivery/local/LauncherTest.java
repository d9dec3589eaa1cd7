package servicedelivery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicedelivery.backing.Await;
import servicedelivery.backing.ProcessIdentity;
import servicedelivery.backing.Repository;

class LauncherTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Path REAL = Repository.root();

    @TempDir
    private Path directory;

    private DataDirectory data;
    private String offset;

    @BeforeEach
    void makeACheckout() throws IOException {
        var checkout = StandIn.checkout(Files.createDirectories(directory.resolve("a checkout")), REAL);
        System.setProperty("repository.root", checkout.toString());
        // As root, PostgreSQL may run as another user, who must be able to come here.
        directory.toFile().setExecutable(true, false);
        data = new DataDirectory(directory.resolve("some data"));
        offset = Integer.toString(freeOffset());
    }

    @AfterEach
    void stopAll() throws IOException {
        run("reset");
        Files.delete(Repository.root().resolve("libraries"));
        System.setProperty("repository.root", REAL.toString());
    }

    @Test
    void startsAllStopsAllAndDeletesAll() {
        assertThat(up()).isEqualTo(new Result(0, ""));
        assertThat(processes()).hasSize(5);

        var again = processes();
        assertThat(up().exitCode()).isZero();
        assertThat(processes()).as("those that ran go on").isEqualTo(again);

        assertThat(run("down").exitCode()).isZero();
        assertThat(again).noneMatch(ProcessIdentity::isAlive);
        assertThat(data.location("postgresql").data()).exists();

        assertThat(run("reset").exitCode()).isZero();
        assertThat(data.path()).doesNotExist();
    }

    @Test
    void startsWhatIsMissingOnlyAndKeepsTheKeys() {
        up();
        var before = environment();
        var running = processes();
        running.get(1).kill();
        running.get(2).kill();
        assertThat(Await.until(
                        SOON, () -> !running.get(1).isAlive() && !running.get(2).isAlive()))
                .as("a kill takes a moment")
                .isTrue();

        assertThat(up()).isEqualTo(new Result(0, ""));

        assertThat(environment())
                .containsEntry("POSTGRES_PID", before.get("POSTGRES_PID"))
                .containsEntry("READ_KEY", before.get("READ_KEY"))
                .doesNotContainEntry("KAFKA_PID", before.get("KAFKA_PID"))
                .doesNotContainEntry("INCIDENTS_PID", before.get("INCIDENTS_PID"));
    }

    @Test
    void namesTheTakenPortInOneLineAndStartsNothing() throws IOException {
        var port = new Ports(Integer.parseInt(offset)).kafka(1);
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(up())
                    .isEqualTo(new Result(
                            1,
                            "deploy/up: Port %d, which Kafka needs, is taken: stop what listens there, or use --port-offset N.%n"
                                    .formatted(other.getLocalPort())));
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void saysThatItRunsWithAnotherOffset() {
        data.prepare();
        data.keepPortOffset(Integer.parseInt(offset));
        var stack = Stack.in(data, new Ports(Integer.parseInt(offset)), Scale.SMALLEST);
        stack.processes().databases().get(0).start();

        var result = run("up", "--detach", "--port-offset", "7");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.error()).hasLineCount(1).contains("runs with --port-offset " + offset);
    }

    @Test
    void stopsWhatItStartedWhenAServiceEnds() throws IOException {
        var jar = Repository.root().resolve("survey-service/target/quarkus-app/quarkus-run.jar");
        Files.writeString(jar, "not a jar");

        var result = up();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.error()).startsWith("deploy/up: survey-service ended").contains("corrupt jarfile");
        assertThat(processes()).isEmpty();
    }

    @Test
    void touchesNoDirectoryThatIsNotAStacks() throws IOException {
        var precious = Files.writeString(Files.createDirectories(data.path()).resolve("precious"), "mine");

        assertThat(up().error()).hasLineCount(1).contains("holds other things");
        assertThat(run("reset").error()).hasLineCount(1).contains("is not a stack's data directory");

        assertThat(precious).exists();
    }

    private Result up() {
        return run("up", "--detach", "--port-offset", offset);
    }

    private Result run(String command, String... options) {
        var arguments = Stream.of(Stream.of(command, "--data", data.path().toString()), Stream.of(options))
                .flatMap(part -> part)
                .toArray(String[]::new);
        var error = new StringWriter();
        var exitCode = Launcher.run(new PrintWriter(new StringWriter()), new PrintWriter(error), arguments);
        return new Result(exitCode, error.toString());
    }

    /** Those that run, in the order PostgreSQL, Kafka and the services. */
    private List<ProcessIdentity> processes() {
        return Stream.of("postgresql", "kafka", "incident-service", "survey-service", "reporting-service")
                .map(name -> ProcessIdentity.read(data.location(name).identity()))
                .flatMap(Optional::stream)
                .filter(ProcessIdentity::isAlive)
                .toList();
    }

    private Map<String, String> environment() {
        return new EnvironmentFile(data.environment()).read();
    }

    private static int freeOffset() {
        return new Random()
                .ints(1_000, 3_000)
                .filter(LauncherTest::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int offset) {
        var ports = new Ports(offset);
        var needed = Stream.concat(
                Stream.of(ports.postgres(), ports.kafka(1), ports.kafkaController(1)),
                Stream.of(Service.values())
                        .flatMap(service -> Stream.of(service.port(ports), service.managementPort(ports))));
        return needed.noneMatch(servicedelivery.backing.Ports::isTaken);
    }

    private record Result(int exitCode, String error) {}
}
