package servicedelivery.intake;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import servicedelivery.problem.Problems;
import servicedelivery.problem.ProtocolProblems;

/** The lines of a stream, of which no more is in memory than is asked for. */
final class Lines {

    /** The longest line that is read. */
    static final int MOST_BYTES = 64 * 1024;

    private static final int BUFFER = 64 * 1024;

    /** How long the stream may let wait for it in all, and how much that it brought allows a second more. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final int BYTES_FOR_A_SECOND = 1_024;

    private final InputStream stream;
    private final LongSupplier nanoTime;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long number;
    private long bytes;
    private long waited;

    /** @param nanoTime a clock that never goes back, in nanoseconds */
    Lines(InputStream stream, LongSupplier nanoTime) {
        this.stream = stream;
        this.nanoTime = nanoTime;
    }

    /** The next lines that are not blank; none at the end. */
    List<BatchLine> next(int most) throws IOException {
        var lines = new ArrayList<BatchLine>(most);
        while (lines.size() < most && (position < end || fill())) {
            number++;
            var line = new ByteArrayOutputStream(512);
            var length = readLine(line);
            if (isTooSlow()) {
                lines.add(new BatchLine(number, null, tooSlow()));
            } else if (length > MOST_BYTES) {
                lines.add(new BatchLine(number, null, Problems.tooLarge(MOST_BYTES)));
            } else if (!isBlank(line)) {
                lines.add(BatchLine.of(number, line.toByteArray()));
            }
        }
        return lines;
    }

    /** Reads to the end of the line, but keeps no more of it than may be needed; says how long it is. */
    private long readLine(ByteArrayOutputStream line) throws IOException {
        var length = 0L;
        while (position < end || fill()) {
            var from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            length += position - from;
            if (length <= MOST_BYTES) {
                line.write(buffer, from, position - from);
            }
            if (position < end) {
                position++;
                break;
            }
        }
        return length;
    }

    /** False at the end, and when the stream is not waited for any more. */
    private boolean fill() throws IOException {
        position = 0;
        end = 0;
        if (!isTooSlow()) {
            var before = nanoTime.getAsLong();
            end = Math.max(0, stream.read(buffer));
            bytes += end;
            waited += nanoTime.getAsLong() - before;
        }
        return end > 0;
    }

    private boolean isTooSlow() {
        return waited > PATIENCE_NANOS + TimeUnit.SECONDS.toNanos(bytes / BYTES_FOR_A_SECOND);
    }

    private static HttpProblem tooSlow() {
        return ProtocolProblems.tooSlow(
                "This line and all that follow were not read, because the lines came too slowly: send them"
                        + " again, at least %d bytes a second".formatted(BYTES_FOR_A_SECOND));
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        for (var character : line.toByteArray()) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
