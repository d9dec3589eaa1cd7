package servicedelivery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicedelivery.backing.Await;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.Location;
import servicedelivery.backing.ProcessIdentity;

class ProcessesTest {

    @TempDir
    private Path directory;

    @Test
    void startInOrderAndStopInTheOppositeOrder() throws IOException {
        var processes =
                new Processes(List.of(sleeper("database")), List.of(sleeper("broker")), List.of(sleeper("service")));

        processes.start();
        assertThat(processes.missing()).isEmpty();
        processes.stop();

        assertThat(processes.noneRuns()).isTrue();
        assertThat(Files.readAllLines(events()))
                .endsWith("service starts", "service stops", "broker stops", "database stops");
    }

    @Test
    void startOnlyWhatIsMissing() {
        var service = sleeper("service");
        var processes = new Processes(List.of(sleeper("database")), List.of(), List.of(service));
        processes.start();
        service.daemon().kill();

        assertThat(processes.missing()).containsExactly(service);
        var rest = processes.all().get(0).daemon().running();
        processes.start();

        assertThat(processes.missing()).isEmpty();
        assertThat(processes.all().get(0).daemon().running()).isEqualTo(rest);
        processes.stop();
    }

    private Sleeper sleeper(String name) {
        return new Sleeper(new Daemon(name, Location.under(directory, name)), events());
    }

    private Path events() {
        return directory.resolve("events");
    }

    /** A process that writes down when it starts and stops. */
    private record Sleeper(Daemon daemon, Path events) implements Member {

        private static final String SCRIPT = """
                trap 'echo "$1 stops" >>"$0"; exit' TERM
                echo "$1 starts" >>"$0"
                while :; do sleep 0.02; done
                """;

        @Override
        public String pidVariable() {
            return "PID";
        }

        @Override
        public void mustFindItsPortsFree() {}

        @Override
        public void start() {
            if (!isRunning()) {
                daemon.start(List.of("sh", "-c", SCRIPT, events.toString(), daemon.name()), Map.of());
            }
        }

        @Override
        public void awaitReady() {
            assertThat(Await.until(Duration.ofSeconds(10), this::hasStarted)).isTrue();
        }

        @Override
        public void requestStop() {
            daemon.running().ifPresent(ProcessIdentity::terminate);
        }

        @Override
        public void awaitStop() {
            daemon.awaitEnd(Duration.ofSeconds(10));
        }

        private boolean hasStarted() {
            try {
                return Files.exists(events) && Files.readAllLines(events).contains(daemon.name() + " starts");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
