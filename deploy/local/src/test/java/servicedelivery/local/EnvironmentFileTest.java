package servicedelivery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {

    private static final Map<String, String> AWKWARD = Map.of("KEY", "it's $HOME `id` \"x\" \\ & *");

    @TempDir
    private Path directory;

    @Test
    void isReadAsItWasWritten() {
        var file = new EnvironmentFile(directory.resolve("stack.env"));

        file.write(AWKWARD);

        assertThat(file.read()).isEqualTo(AWKWARD);
    }

    @Test
    void meansTheSameToAShell() throws Exception {
        var file = new EnvironmentFile(directory.resolve("stack.env"));
        file.write(AWKWARD);

        var shell = new ProcessBuilder(
                        "sh", "-c", ". \"$0\"; printf %s \"$KEY\"", file.path().toString())
                .start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(AWKWARD.get("KEY"));
    }

    @Test
    void canBeReadByItsOwnerOnly() throws Exception {
        var file = new EnvironmentFile(directory.resolve("stack.env"));

        file.write(AWKWARD);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }
}
