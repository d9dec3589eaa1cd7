package servicedelivery.backing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log file, for messages that say why a process did not start. */
public final class Log {

    private static final int BYTES = 4_000;
    private static final int LINES = 8;

    private Log() {}

    /** The last lines, at most eight; empty when there are none. */
    public static String tail(Path log) {
        return after(log, Math.max(0, size(log) - BYTES))
                .lines()
                .reduce("", (lines, line) -> last(lines + "\n  " + line));
    }

    static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written after so many bytes, up to some 4 kB of it. */
    static String after(Path log, long position) {
        if (!Files.exists(log)) {
            return "";
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(position, file.length()));
            var bytes = new byte[(int) Math.min(BYTES, file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String last(String lines) {
        var surplus = lines.split("\n", -1).length - 1 - LINES;
        return surplus > 0 ? lines.substring(lines.indexOf('\n', 1)) : lines;
    }
}
