package servicedelivery.reporting.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenTextsTest {

    private final SeenTexts texts = new SeenTexts();

    @Test
    void whatComesAgainAndAgainIsOneText() {
        var first = IntStream.range(0, 1_000).mapToObj(round -> read("CoL")).toList();

        assertThat(read("CoL")).isEqualTo("CoL").isSameAs(first.get(999));
    }

    @Test
    void everyTextIsWhatItsBytesSayWhateverWasSeenBefore() {
        var random = new Random(2019);
        for (var round = 0; round < 100_000; round++) {
            var text = random.ints(random.nextInt(60), 'a', 'c')
                    .collect(StringBuilder::new, (made, next) -> made.append((char) next), StringBuilder::append)
                    .toString();
            assertThat(read(text)).isEqualTo(text);
        }
    }

    private String read(String text) {
        var bytes = ("\"" + text + "\"").getBytes(StandardCharsets.US_ASCII);
        return texts.of(bytes, 1, bytes.length - 1);
    }
}
