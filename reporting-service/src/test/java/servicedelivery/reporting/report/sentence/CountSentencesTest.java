package servicedelivery.reporting.report.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountSentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 1 | There were 4 P1 incidents for A and 1 for B.",
                "1 | 3 | There was 1 P1 incident for A and 3 for B.",
                "0 | 3 | There were 3 P1 incidents for B and none for A.",
                "1 | 0 | There was 1 P1 incident for A and none for B.",
                "0 | 0 | There were no P1 incidents.",
            })
    void incidentsAreCountedInSingularPluralAndNone(int ofA, int ofB, String sentence) {
        assertThat(PriorityCountSentence.of(
                        "P1", months(Month.of("A").p1(ofA), Month.of("B").p1(ofB))))
                .isEqualTo(sentence);
    }

    @Test
    void oneAndThreeOrganisationsAreNamedToo() {
        assertThat(PriorityCountSentence.of("P2", months(Month.of("A").p2(2))))
                .isEqualTo("There were 2 P2 incidents for A.");
        assertThat(PriorityCountSentence.of(
                        "P2", months(Month.of("A").p2(2), Month.of("B").p2(1), Month.of("C"))))
                .isEqualTo("There were 2 P2 incidents for A, 1 for B and none for C.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | There were no P1 incidents",
                "1 | There was 1 P1 incident",
                "3 | There were 3 P1 incidents",
            })
    void aTableIsIntroduced(int opened, String sentence) {
        assertThat(PriorityCountSentence.of("P1", opened)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 | 0 | 0 | 0 | There were no priority incidents.",
                "9 | 9 | 0 | 0 | 0 | 0 | All priority incidents were resolved within targets.",
                "1 | 1 | 0 | 0 | 0 | 0 | The only priority incident was resolved within its target.",
                "9 | 8 | 1 | 0 | 0 | 0 | 8 of 9 priority incidents were resolved within targets; 1 was resolved late.",
                "9 | 1 | 5 | 2 | 3 | 0 | 1 of 9 priority incidents was resolved within its target; 5 were resolved late, 2 are open past"
                        + " their targets and 1 is still open.",
                "2 | 0 | 1 | 0 | 0 | 1 | No priority incident was resolved within its target; 1 was resolved late and 1 had no target.",
                "3 | 1 | 0 | 0 | 1 | 1 | It cannot be stated whether all priority incidents were resolved within targets, because 1 is"
                        + " still open and 1 had no target.",
                "1 | 0 | 0 | 0 | 1 | 0 | It cannot be stated whether the only priority incident was resolved within its target, because"
                        + " it is still open.",
                "1 | 0 | 0 | 0 | 0 | 1 | It cannot be stated whether the only priority incident was resolved within its target, because"
                        + " it had no target.",
            })
    void targetsAreNeverClaimedToBeKeptWhenThatIsNotKnown(
            int opened, int within, int late, int overdue, int open, int undetermined, String sentence) {
        assertThat(TargetSentence.of(new Tally(opened, within, late, overdue, open, undetermined)))
                .isEqualTo(sentence);
    }

    static List<OrganisationMonth> months(Month... months) {
        return Stream.of(months).map(Month::figures).toList();
    }
}
