package servicedelivery.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {

    @TempDir
    private Path directory;

    private Daemon daemon;

    @BeforeEach
    void name() {
        daemon = new Daemon("sleeper", Location.under(directory.resolve("with blanks"), "sleeper"));
    }

    @Test
    void isFoundAgainByAnyHandle() {
        var started = daemon.start(List.of("sleep", "60"), Map.of());

        assertThat(new Daemon("again", daemon.location()).running()).contains(started);

        daemon.kill();
        assertThat(daemon.running()).isEmpty();
    }

    @Test
    void isInAProcessGroupOfItsOwn() {
        var started = daemon.start(List.of("sleep", "60"), Map.of());

        assertThat(Commands.output(new ProcessBuilder("sh", "-c", "kill -0 -" + started.pid() + " && echo leads")))
                .isEqualTo("leads");

        daemon.kill();
    }

    @Test
    void keepsWhatItPrintsAndSaysSoWhenItFails() {
        var started = daemon.start(List.of("sh", "-c", "echo $WORD; sleep 0.1"), Map.of("WORD", "no space left"));
        started.awaitEnd(Duration.ofSeconds(10));

        assertThat(daemon.failure("ended"))
                .hasMessageStartingWith("sleeper ended; the end of ")
                .hasMessageEndingWith("no space left");
    }

    @Test
    void isKilledWhenItDoesNotEndInTime() {
        var started = daemon.start(List.of("sh", "-c", "trap '' TERM; while :; do sleep 0.05; done"), Map.of());
        started.terminate();

        daemon.awaitEnd(Duration.ofMillis(200));

        assertThat(started.isAlive()).isFalse();
    }

    @Test
    void saysWhatCannotBeStarted() {
        assertThatThrownBy(() -> {
                    daemon.start(List.of("/no/such/program"), Map.of()).awaitEnd(Duration.ofSeconds(5));
                    throw daemon.failure("ended");
                })
                .hasMessageContaining("/no/such/program");
    }
}
