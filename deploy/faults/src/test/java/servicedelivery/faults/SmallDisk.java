package servicedelivery.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A file system in memory that can be filled up. */
final class SmallDisk implements AutoCloseable {

    private static final int MEGABYTE = 1 << 20;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** Whether this machine lets us mount one: on Linux, as root. */
    static boolean isAllowed() {
        try {
            var probe = Files.createTempDirectory("small-disk");
            var allowed = run(List.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe.toString()))
                    && run(List.of("umount", probe.toString()));
            Files.delete(probe);
            return allowed;
        } catch (IOException e) {
            return false;
        }
    }

    static SmallDisk mount(Path directory, int megabytes) {
        if (!run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString()))) {
            throw new AssertionError("no mount at " + directory);
        }
        return new SmallDisk(directory);
    }

    Path directory() {
        return directory;
    }

    /** Leaves no byte to anybody. */
    void fill() {
        try (var file = Files.newOutputStream(directory.resolve("filler"))) {
            while (true) {
                file.write(new byte[MEGABYTE]);
            }
        } catch (IOException e) {
            // It is full.
        }
        try (var file = Files.newOutputStream(directory.resolve("filler-of-the-rest"))) {
            while (true) {
                file.write(0);
            }
        } catch (IOException e) {
            // Now it is.
        }
    }

    void makeRoom() {
        try {
            Files.delete(directory.resolve("filler"));
            Files.delete(directory.resolve("filler-of-the-rest"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        run(List.of("umount", "-l", directory.toString()));
    }

    private static boolean run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
