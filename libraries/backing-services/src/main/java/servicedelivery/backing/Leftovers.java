package servicedelivery.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What programs left behind that were killed before they could clean up: processes and their directories. */
final class Leftovers {

    private static final String OWNER = "owner";

    private Leftovers() {}

    /** Writes into the directory whose it is. */
    static void sign(Path directory) {
        ProcessIdentity.of(ProcessHandle.current().pid())
                .ifPresent(ourselves -> ourselves.write(directory.resolve(OWNER)));
    }

    /** Removes the directories whose owners have ended, and ends what runs there. */
    static void remove(Path directories) {
        for (var directory : in(directories)) {
            var owner = ProcessIdentity.read(directory.resolve(OWNER));
            if (owner.isPresent() && !owner.get().isAlive()) {
                in(directory.resolve("run")).forEach(Leftovers::kill);
                Trees.delete(directory);
            }
        }
    }

    private static void kill(Path identity) {
        new Daemon("A leftover", new Location(identity, identity, identity)).kill();
    }

    private static List<Path> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
