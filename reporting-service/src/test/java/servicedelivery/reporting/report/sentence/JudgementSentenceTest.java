package servicedelivery.reporting.report.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.report.sentence.CountSentencesTest.months;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import servicedelivery.reporting.survey.NetPromoterScore.Rating;

class JudgementSentenceTest {

    private static final YearMonth JANUARY = YearMonth.of(2019, 1);

    @Test
    void twoOrganisationsAreVeryGoodAndContinueToSatisfy() {
        assertThat(judgement(veryGood("A"), veryGood("B")))
                .isEqualTo(
                        "IT Service performance was generally very good in January for both A and B, with continued high levels"
                                + " of customer satisfaction.");
    }

    @Test
    void nothingIsContinuedThatWasNotSoInTheMonthBefore() {
        assertThat(judgement(veryGood("A").satisfied("75.00", "74.99")))
                .isEqualTo(
                        "IT Service performance was generally very good in January for A, with high levels of customer"
                                + " satisfaction.");
        assertThat(judgement(veryGood("A").satisfied("75.00", null))).contains(", with high levels");
    }

    @Test
    void aLateIncidentWithinTheGoalIsGood() {
        assertThat(judgement(veryGood("A").p1(10, 9, 1, 0), veryGood("B")))
                .startsWith(
                        "IT Service performance was generally very good in January for B and generally good for A, with");
    }

    @Test
    void aMissedGoalIsBelowWhatIsExpected() {
        assertThat(judgement(veryGood("A").p1(10, 8, 2, 0)))
                .isEqualTo(
                        "IT Service performance was below what is expected in January for A. Levels of customer satisfaction"
                                + " continued to be high.");
    }

    @Test
    void withoutAnAgreedGoalALateIncidentIsGood() {
        assertThat(judgement(veryGood("A").withoutGoal().p1(10, 1, 9, 0)))
                .startsWith("IT Service performance was generally good in January for A");
    }

    @Test
    void theWorstOfWhatIsKnownDecides() {
        assertThat(judgement(veryGood("A").recommended(50, Rating.GOOD))).contains("was generally good in January");
        assertThat(judgement(veryGood("A").recommended(-1, Rating.POOR))).contains("was below what is expected");
        assertThat(judgement(veryGood("A").satisfied("74.99", "90.00")))
                .isEqualTo(
                        "IT Service performance was generally good in January for A. Customer satisfaction was below 75%.");
        assertThat(judgement(veryGood("A").satisfied("49.99", "90.00"))).contains("was below what is expected");
    }

    @Test
    void anOpenIncidentLeavesItUndecided() {
        assertThat(judgement(veryGood("A").p1(3, 2, 0, 1), veryGood("B")))
                .isEqualTo(
                        "IT Service performance was generally very good in January for B. IT Service performance in January"
                                + " cannot be judged for A, because, of its 3 priority incidents, 1 is still open. Levels of"
                                + " customer satisfaction continued to be high.");
    }

    @Test
    void ofTheOnlyIncidentItSaysSo() {
        assertThat(judgement(veryGood("A").p1(1, 0, 0, 1)))
                .startsWith(
                        "IT Service performance in January cannot be judged for A, because its only priority incident"
                                + " is still open. ");
    }

    @Test
    void whatIsBelowExpectationIsSoWhateverIsUndecided() {
        assertThat(judgement(veryGood("A").p1(3, 2, 0, 1).recommended(-1, Rating.POOR)))
                .startsWith("IT Service performance was below what is expected in January for A.");
    }

    @Test
    void withNothingToGoByNothingIsJudged() {
        assertThat(judgement(Month.of("A")))
                .isEqualTo(
                        "IT Service performance in January cannot be judged for A, because there were no priority incidents and"
                                + " no survey responses. Nothing can be said about customer satisfaction, because no user completed the"
                                + " survey.");
    }

    @Test
    void satisfactionIsToldApart() {
        assertThat(judgement(veryGood("A"), veryGood("B").satisfied("70.00", "70.00")))
                .endsWith("Customer satisfaction was high for A, but not for B.");
    }

    private static Month veryGood(String name) {
        return Month.of(name).p1(2).recommended(64, Rating.VERY_GOOD).satisfied("81.25", "85.00");
    }

    private static String judgement(Month... months) {
        return JudgementSentence.of(JANUARY, months(months));
    }
}
