package servicedelivery.reporting.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final String SOME = "aZ0  .-\t\u00a0\u00c9\u0130\uff21\u0301";

    @ParameterizedTest
    @CsvSource({"Wi-Fi, wifi", "wifi., wifi", "WIFI, wifi", "'  Office  365 ', office 365", "Café, café", "???, ???"})
    void caseAndPunctuationAndBlanksDoNotCount(String spelling, String key) {
        assertThat(Spelling.key(spelling)).isEqualTo(key);
    }

    @Test
    void aPlainSpellingHasTheKeyThatItHasByAllRules() {
        var random = new Random(2019);
        var plain = 0;
        for (var round = 0; round < 100_000; round++) {
            var spelling = random.ints(1 + random.nextInt(5), 0, SOME.length())
                    .collect(StringBuilder::new, (text, at) -> text.append(SOME.charAt(at)), StringBuilder::append)
                    .toString();
            assertThat(Spelling.key(spelling)).isEqualTo(Spelling.slowly(spelling));
            plain += spelling.matches("[aZ0]+( [aZ0]+)*") ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(1_000);
    }
}
