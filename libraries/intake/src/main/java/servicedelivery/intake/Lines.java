package servicedelivery.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import servicedelivery.problem.Problems;

/** The lines of a stream, of which no more is in memory than is asked for. */
final class Lines {

    /** The longest line that is read. */
    static final int MOST_BYTES = 64 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long number;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /** The next lines that are not blank; none at the end. */
    List<BatchLine> next(int most) throws IOException {
        var lines = new ArrayList<BatchLine>(most);
        while (lines.size() < most && (position < end || fill())) {
            number++;
            var line = new ByteArrayOutputStream(512);
            var bytes = readLine(line);
            if (bytes > MOST_BYTES) {
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

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, stream.read(buffer));
        return end > 0;
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
