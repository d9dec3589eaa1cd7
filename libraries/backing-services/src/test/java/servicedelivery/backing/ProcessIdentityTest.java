package servicedelivery.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {

    @TempDir
    private Path directory;

    @Test
    void isTheSameForTheSameProcess() {
        var ourselves = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();

        assertThat(ourselves.isAlive()).isTrue();
    }

    @Test
    void isNotThatOfALaterProcessWithTheSameId() throws Exception {
        var sleeper = new ProcessBuilder("sleep", "60").start();
        var earlier = new ProcessIdentity(sleeper.pid(), "earlier");

        assertThat(earlier.isAlive()).isFalse();
        earlier.kill();
        assertThat(sleeper.isAlive()).isTrue();

        sleeper.destroyForcibly().waitFor();
    }

    @Test
    void endsWithItsProcess() throws Exception {
        var sleeper = new ProcessBuilder("sleep", "60").start();
        var identity = ProcessIdentity.of(sleeper.pid()).orElseThrow();

        identity.kill();

        assertThat(identity.awaitEnd(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void isReadAsItWasWritten() {
        var identity = new ProcessIdentity(7, "then");

        identity.write(directory.resolve("identity"));

        assertThat(ProcessIdentity.read(directory.resolve("identity"))).contains(identity);
    }

    @Test
    void isUnknownWhenItsFileIsMissingOrTorn() throws Exception {
        assertThat(ProcessIdentity.read(directory.resolve("missing"))).isEmpty();
        assertThat(ProcessIdentity.read(Files.writeString(directory.resolve("torn"), "12")))
                .isEmpty();
    }
}
