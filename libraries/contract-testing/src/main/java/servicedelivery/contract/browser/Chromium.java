package servicedelivery.contract.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium of its own, with a profile that is deleted in the end. */
public final class Chromium implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 50;

    private final Path profile;
    private final Process process;

    private Chromium(Path profile, Process process) {
        this.profile = profile;
        this.process = process;
    }

    /** Where it is installed; empty when it is not. */
    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Without a sandbox, which it cannot have as root: it visits nothing but the service under test. */
    public static Chromium start() {
        try {
            var profile = Files.createTempDirectory("chromium");
            var command = List.of(
                    installed()
                            .orElseThrow(() -> new IllegalStateException("Chromium is not installed"))
                            .toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--no-first-run",
                    "--window-size=1000,700",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    "about:blank");
            var log = profile.resolve("chromium.log").toFile();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            return new Chromium(profile, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of its DevTools, as it notes it in its profile once it listens. */
    int port() {
        var note = profile.resolve("DevToolsActivePort");
        try {
            for (var look = 0; look < PATIENCE_SECONDS * 1_000 / MILLISECONDS_BETWEEN_LOOKS; look++) {
                if (Files.exists(note) && Files.size(note) > 0) {
                    return Integer.parseInt(Files.readAllLines(note).get(0));
                }
                if (process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            throw new IllegalStateException(
                    "Chromium did not start: " + Files.readString(profile.resolve("chromium.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
