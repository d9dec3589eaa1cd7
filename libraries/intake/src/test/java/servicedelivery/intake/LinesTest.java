package servicedelivery.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void whatComesTooSlowlyIsReadNoFurtherAndSaysFromWhichLineOn() throws IOException {
        var lines =
                lines(Duration.ofSeconds(9), "{}\n".repeat(1), "{}\n", "{}\n", "{}\n", "{}\n", "{}\n", "{}\n", "{}\n");

        var read = lines.next(500);

        assertThat(read.subList(0, 6)).allMatch(line -> line.problem() == null);
        assertThat(read.get(6).number()).isEqualTo(7);
        assertThat(read.get(6).problem().getStatusCode()).isEqualTo(408);
        assertThat(read).hasSize(7);
        assertThat(lines.next(500)).isEmpty();
    }

    @Test
    void whatBringsMuchMayTakeLong() throws IOException {
        var kibibytes = " ".repeat(9 * 1_024) + "{}\n";

        var read = lines(
                        Duration.ofSeconds(9),
                        kibibytes,
                        kibibytes,
                        kibibytes,
                        kibibytes,
                        kibibytes,
                        kibibytes,
                        kibibytes,
                        kibibytes)
                .next(500);

        assertThat(read).hasSize(8).allMatch(line -> line.problem() == null);
    }

    @Test
    void aLineThatStopsInTheMiddleIsNotTakenForAWholeOne() throws IOException {
        var read = lines(Duration.ofSeconds(61), "{}", "\n{}\n").next(500);

        assertThat(read).hasSize(1);
        assertThat(read.get(0).problem().getStatusCode()).isEqualTo(408);
    }

    private Lines lines(Duration between, String... parts) {
        Queue<InputStream> left = new ArrayDeque<>(List.of(parts).stream()
                .map(part -> new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)))
                .toList());
        return new Lines(
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("in parts only");
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        nanoTime.addAndGet(between.toNanos());
                        return left.isEmpty() ? -1 : left.remove().read(bytes, from, length);
                    }
                },
                nanoTime::get);
    }
}
