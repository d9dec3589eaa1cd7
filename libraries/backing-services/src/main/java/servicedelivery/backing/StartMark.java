package servicedelivery.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * When a process started, so that it can be told from a later one with the same id.
 *
 * <p>On Linux these are the ticks since boot and the boot: the start instant that Java gives is derived from the clock and moves when
 * the clock is set. Elsewhere it is the start instant.
 */
final class StartMark {

    private static final int STATE = 0;
    private static final int THREADS = 17;
    private static final int START_TICKS = 19;

    private StartMark() {}

    static Optional<String> of(long pid) {
        return Files.exists(Path.of("/proc/self/stat")) ? onLinux(Path.of("/proc/" + pid + "/stat")) : elsewhere(pid);
    }

    private static Optional<String> onLinux(Path stat) {
        try {
            var line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            var afterName = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return isDead(afterName) ? Optional.empty() : Optional.of(afterName[START_TICKS] + "@" + boot());
        } catch (IOException e) {
            // The kernel answers so when there is no such process, or no longer.
            return Optional.empty();
        }
    }

    // A process may seem dead while its other threads still hold its files and ports.
    private static boolean isDead(String[] status) {
        return status[STATE].equals("X") || (status[STATE].equals("Z") && Integer.parseInt(status[THREADS]) <= 1);
    }

    private static String boot() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }

    private static Optional<String> elsewhere(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(instant -> Long.toString(instant.toEpochMilli()));
    }
}
