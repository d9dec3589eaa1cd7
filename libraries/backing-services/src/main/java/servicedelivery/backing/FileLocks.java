package servicedelivery.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** One at a time between processes; a lock ends with the process that has it. */
public final class FileLocks {

    private FileLocks() {}

    /**
     * Does the work while nobody else has the lock that is kept in this file, which is made where it is missing.
     *
     * @param limit how long to wait for the lock
     * @throws BackingServiceException with the message {@code otherwise}, when another still has it then
     */
    public static void during(Path file, Duration limit, String otherwise, Runnable work) {
        Trees.make(Trees.above(file));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!Await.until(limit, () -> isLocked(channel))) {
                throw new BackingServiceException(otherwise);
            }
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this very process has it.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
