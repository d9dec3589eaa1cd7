package servicedelivery.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SatisfactionScoreTest {

    @ParameterizedTest
    @CsvSource({
        "5, 8, 2, 1, 0, 81, 81.25, 57.0, 93.4",
        "4, 0, 0, 0, 0, 100, 100.00, 51.0, 100.0",
        "0, 0, 0, 0, 4, 0, 0.00, 0.0, 49.0",
        "1, 0, 199, 0, 0, 1, 0.50, 0.1, 2.8",
    })
    void theTopTwoOfFiveSteps(
            long veryGood,
            long good,
            long fair,
            long poor,
            long veryPoor,
            int percent,
            BigDecimal exact,
            BigDecimal low,
            BigDecimal high) {
        var score = SatisfactionScore.of(new SurveyCounts(0, 0, 0, veryGood, good, fair, poor, veryPoor));

        assertThat(score.percentGoodOrVeryGood()).isEqualTo(percent);
        assertThat(score.exact()).isEqualTo(exact);
        assertThat(score.interval()).containsExactly(low, high);
    }

    @Test
    void withoutResponsesNothingIsStated() {
        var score = SatisfactionScore.of(SurveyCounts.NONE);

        assertThat(score).isEqualTo(new SatisfactionScore(null, null, 0, 0, 0, 0, 0, 0, null));
    }
}
