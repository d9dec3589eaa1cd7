package servicedelivery.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The segments by which the processes of one PostgreSQL server hold together. */
final class SharedMemory {

    private static final Path SEGMENTS = Path.of("/proc/sysvipc/shm");
    private static final int ID = 1;
    private static final int ATTACHED = 6;

    private SharedMemory() {}

    /** Whether any process uses the segment with this id; false where the system does not say. */
    static boolean isInUse(String id) {
        if (!Files.exists(SEGMENTS)) {
            return false;
        }
        try (var segments = Files.lines(SEGMENTS)) {
            return segments.map(segment -> segment.strip().split(" +", -1))
                    .anyMatch(segment -> segment[ID].equals(id) && !segment[ATTACHED].equals("0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
