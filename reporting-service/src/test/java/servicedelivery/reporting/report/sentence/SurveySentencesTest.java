package servicedelivery.reporting.report.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.report.sentence.CountSentencesTest.months;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.organisations.Bands;
import servicedelivery.reporting.survey.NetPromoterScore;
import servicedelivery.reporting.survey.NetPromoterScore.Rating;

class SurveySentencesTest {

    private static final Bands BANDS = new Bands(BigDecimal.valueOf(50), BigDecimal.ZERO);
    private static final List<OrganisationMonth> BOTH = months(
            Month.of("A").recommended(59, Rating.VERY_GOOD), Month.of("B").recommended(77, Rating.VERY_GOOD));

    @ParameterizedTest
    @CsvSource({"64, 64.00, 64", "-3, -3.40, -3", "50, 50.40, 50.40", "50, 50.00, 50", "50, 49.60, 49.60"})
    void aScoreIsRoundedUnlessThatPutsItOnTheBoundOfTheBand(int score, BigDecimal exact, String shown) {
        assertThat(NetPromoterSentence.of(overall(score, exact), BOTH, BANDS))
                .isEqualTo("The Net Promoter Score average for A and B for the last 3 months is " + shown
                        + ". Any score over 50 is considered very good.");
    }

    @Test
    void aScoreNamesOnlyThoseOfWhomSomebodyAnswered() {
        var organisations = months(Month.of("A").recommended(59, Rating.VERY_GOOD), Month.of("B"));

        assertThat(NetPromoterSentence.of(overall(59, new BigDecimal("59.00")), organisations, BANDS))
                .startsWith("The Net Promoter Score average for A for the last 3 months is 59.");
    }

    @Test
    void withoutResponsesThereIsNoScore() {
        var none = new NetPromoterScore(null, null, 0, 0, 0, 0, null, null);

        assertThat(NetPromoterSentence.of(none, months(Month.of("A"), Month.of("B")), BANDS))
                .isEqualTo(
                        "No Net Promoter Score can be stated for A and B for the last 3 months, because nobody answered that"
                                + " question.");
    }

    @Test
    void theFirstShareSaysWhatWasAskedAndTheNextAreShorter() {
        var organisations = months(
                Month.of("A").satisfied("81.25", null),
                Month.of("B"),
                Month.of("C").satisfied("100.00", null));

        assertThat(SatisfactionSentences.of(organisations))
                .containsExactly(
                        "81% of users who completed the customer satisfaction survey following contact with the A Service Desk"
                                + " reported a good or very good experience.",
                        "No user completed the customer satisfaction survey following contact with the B Service Desk.",
                        "100% of users reported a good or very good experience of the C Service Desk.");
    }

    @ParameterizedTest
    @CsvSource({"99.60, 99.60%", "0.40, 0.40%", "0.00, 0%", "99.40, 99%"})
    void aShareIsNotRoundedToAllOrNone(String exact, String shown) {
        assertThat(SatisfactionSentences.of(months(Month.of("A").satisfied(exact, null)))
                        .get(0))
                .startsWith(shown + " of users");
    }

    private static NetPromoterScore overall(int score, BigDecimal exact) {
        return new NetPromoterScore(score, exact, 50, 37, 8, 5, Rating.VERY_GOOD, BigDecimal.TEN);
    }
}
