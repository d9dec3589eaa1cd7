package servicedelivery.reporting.report.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.incident.RepeatIssues.Kind.AFFECTED_SERVICE;
import static servicedelivery.reporting.incident.RepeatIssues.Kind.CAUSE;
import static servicedelivery.reporting.incident.RepeatIssues.Kind.KNOWN_ISSUE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import servicedelivery.reporting.incident.RepeatIssues.Repeat;
import servicedelivery.reporting.report.written.Improvement;
import servicedelivery.reporting.report.written.Improvement.State;
import servicedelivery.reporting.report.written.RepeatDecision;
import servicedelivery.reporting.report.written.RepeatDecision.Verdict;

class RepeatSentencesTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final Set<UUID> BOTH = Set.of(FIRST, SECOND);

    private static final Repeat POWER =
            new Repeat(CAUSE, "power", 2, List.of("col", "colp"), List.of(FIRST, SECOND), 0);
    private static final Repeat TELEPHONY =
            new Repeat(AFFECTED_SERVICE, "Telephony", 2, List.of("colp"), List.of(FIRST, SECOND), 0);
    private static final Repeat GOWER = new Repeat(KNOWN_ISSUE, "Gower", 1, List.of("col"), List.of(FIRST), 0);

    @Test
    void plansAreClaimedWhenTheRegistersHaveThemForAll() {
        var improvements = List.of(
                improvement(State.PLANNED, List.of("TELEPHONY."), List.of(), List.of()),
                improvement(State.IN_PROGRESS, List.of(), List.of("power"), List.of()));
        var named = List.of(new RepeatDecision(AFFECTED_SERVICE, "telephony", Verdict.CONFIRMED, "telephony"));

        assertThat(new RepeatSentences(named, improvements, BOTH, true).of(List.of(TELEPHONY, POWER)))
                .isEqualTo(
                        "Repeat issues for power and telephony were responded to and plans are in place to permanently resolve"
                                + " these.");
    }

    @Test
    void withoutPlansNothingIsSaidOfThem() {
        assertThat(sentences(List.of()).of(List.of(TELEPHONY, POWER)))
                .isEqualTo("Repeat issues for power and Telephony were responded to.");
    }

    @Test
    void plansForSomeAreToldOfThoseOnly() {
        assertThat(sentences(List.of(improvement(State.PLANNED, List.of(), List.of("power"), List.of())))
                        .of(List.of(TELEPHONY, POWER)))
                .isEqualTo(
                        "Repeat issues for power and Telephony were responded to; plans are in place to permanently resolve"
                                + " power.");
    }

    @Test
    void aPlanMayAnswerEveryIncidentOfARepeatOneByOne() {
        var improvements = List.of(
                improvement(State.PLANNED, List.of(), List.of(), List.of(FIRST)),
                improvement(State.PLANNED, List.of(), List.of(), List.of(SECOND)));

        assertThat(sentences(improvements).of(List.of(POWER))).contains("plans are in place");
        assertThat(sentences(improvements.subList(0, 1)).of(List.of(POWER))).doesNotContain("plans");
    }

    @Test
    void whatIsDoneIsNotPlannedAnyMore() {
        assertThat(sentences(List.of(improvement(State.DONE, List.of(), List.of("power"), List.of())))
                        .of(List.of(POWER)))
                .isEqualTo("Repeat issues for power were responded to and have been permanently resolved.");
    }

    @Test
    void anOpenIncidentIsNotRespondedTo() {
        assertThat(new RepeatSentences(List.of(), List.of(), Set.of(FIRST), false).of(List.of(POWER)))
                .isEqualTo("There were repeat issues for power, and not all of them are resolved.");
    }

    @Test
    void whetherAConfidentialIncidentIsOpenCountsToo() {
        var hidden = new Repeat(CAUSE, "security", 3, List.of("col"), List.of(FIRST, SECOND), 1);

        assertThat(new RepeatSentences(List.of(), List.of(), BOTH, false).of(List.of(hidden)))
                .contains("not all of them are resolved");
        assertThat(sentences(List.of()).of(List.of(hidden))).isEqualTo("Repeat issues for security were responded to.");
    }

    @Test
    void aKnownIssueIsToldApart() {
        assertThat(sentences(List.of()).of(List.of(GOWER)))
                .isEqualTo("There were no repeat issues. 1 incident was due to a known issue: Gower.");
    }

    @Test
    void peopleConfirmAndDismiss() {
        var decisions = List.of(
                new RepeatDecision(KNOWN_ISSUE, "gower", Verdict.CONFIRMED, null),
                new RepeatDecision(CAUSE, "power", Verdict.DISMISSED, null));

        assertThat(new RepeatSentences(decisions, List.of(), BOTH, true).of(List.of(POWER, GOWER)))
                .isEqualTo("Repeat issues for Gower were responded to.");
    }

    private static RepeatSentences sentences(List<Improvement> improvements) {
        return new RepeatSentences(List.of(), improvements, BOTH, true);
    }

    private static Improvement improvement(
            State state, List<String> services, List<String> causes, List<UUID> incidents) {
        return new Improvement(null, null, "It will be better", state, null, services, causes, incidents);
    }
}
