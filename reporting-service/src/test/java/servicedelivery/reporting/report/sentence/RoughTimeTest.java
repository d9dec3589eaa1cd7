package servicedelivery.reporting.report.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoughTimeTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, within 5 minutes",
        "PT4M, within 5 minutes",
        "PT5M, within 5 minutes",
        "PT5M1S, within 10 minutes",
        "PT15M, within 15 minutes",
        "PT30M, within half an hour",
        "PT31M, about 30 minutes",
        "PT43M, about 45 minutes",
        "PT55M, about 55 minutes",
        "PT56M, almost an hour",
        "PT1H, an hour",
        "PT1H5M, just over an hour",
        "PT1H15M, just over an hour",
        "PT1H16M, about an hour and a half",
        "PT1H44M, about an hour and a half",
        "PT1H45M, almost 2 hours",
        "PT2H, 2 hours",
        "PT5H30M, about 5 and a half hours",
        "PT47H59M, almost 48 hours",
        "PT48H, about 2 days",
        "PT90H, about 4 days",
    })
    void durationsAreSaidAsPeopleSayThem(Duration duration, String words) {
        assertThat(RoughTime.of(duration)).isEqualTo(words);
    }
}
