package servicedelivery.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.organisations.Bands;

class NetPromoterScoreTest {

    private static final RatingBands BANDS = new RatingBands(new Bands(BigDecimal.valueOf(50), BigDecimal.ZERO));

    @ParameterizedTest
    @CsvSource({
        "37, 8, 5, 64, 64.00, very-good",
        "1, 0, 0, 100, 100.00, very-good",
        "0, 0, 1, -100, -100.00, poor",
        "1, 1, 0, 50, 50.00, good",
        "5001, 4999, 0, 50, 50.01, very-good",
        "1, 199, 0, 1, 0.50, good",
        "0, 199, 1, -1, -0.50, poor",
        "1, 0, 1, 0, 0.00, poor",
        "1, 2, 0, 33, 33.33, good",
        "2, 1, 0, 67, 66.67, very-good",
    })
    void promotersLessDetractorsInPercent(
            long promoters, long passives, long detractors, int score, BigDecimal exact, String rating) {
        var nps = NetPromoterScore.of(counts(promoters, passives, detractors), BANDS);

        assertThat(nps.score()).isEqualTo(score);
        assertThat(nps.exact()).isEqualTo(exact);
        assertThat(nps.rating()).hasToString(rating);
        assertThat(nps.responses()).isEqualTo(promoters + passives + detractors);
    }

    @Test
    void withoutResponsesNothingIsStated() {
        var nps = NetPromoterScore.of(SurveyCounts.NONE, BANDS);

        assertThat(nps).isEqualTo(new NetPromoterScore(null, null, 0, 0, 0, 0, null, null));
    }

    @ParameterizedTest
    @CsvSource({"37, 8, 5, 18.2", "74, 16, 10, 12.9", "296, 64, 40, 6.4", "3, 0, 0, 0.0"})
    void theMarginShrinksWithTheNumberOfResponses(long promoters, long passives, long detractors, BigDecimal margin) {
        var nps = NetPromoterScore.of(counts(promoters, passives, detractors), BANDS);

        assertThat(nps.marginOfError()).isEqualTo(margin);
    }

    private static SurveyCounts counts(long promoters, long passives, long detractors) {
        return new SurveyCounts(promoters, passives, detractors, 0, 0, 0, 0, 0);
    }
}
