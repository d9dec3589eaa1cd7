package servicedelivery.backing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** A directory under the module's {@code target} that goes away with the program, and with it what runs there. */
final class TemporaryDirectory {

    private final Path path;
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Thread hook = new Thread(this::end, "temporary-backing-services");

    private TemporaryDirectory(Path path) {
        this.path = path;
    }

    static TemporaryDirectory make() {
        var directories = Path.of("target/temporary-backing-services").toAbsolutePath();
        Leftovers.remove(directories);
        var directory = new TemporaryDirectory(
                Trees.make(directories.resolve(UUID.randomUUID().toString())));
        Leftovers.sign(directory.path);
        Runtime.getRuntime().addShutdownHook(directory.hook);
        return directory;
    }

    Path path() {
        return path;
    }

    synchronized void beforeDeletion(Runnable ending) {
        endings.push(ending);
    }

    void delete() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private synchronized void end() {
        endings.forEach(Runnable::run);
        endings.clear();
        Trees.delete(path);
    }
}
