package servicedelivery.reporting.incident;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import servicedelivery.reporting.question.Question;

/** What the service answers about incidents, of facts that a test holds; chosen and ordered as the statements do it. */
public final class IncidentAnswers {

    private static final Comparator<IncidentFact> AS_OPENED = Comparator.comparing(
                    (IncidentFact fact) -> fact.times().openedDay())
            .thenComparing(fact -> fact.times().openedAt())
            .thenComparing(fact -> fact.id().toString());

    private IncidentAnswers() {}

    public static List<?> about(Question question, Collection<IncidentFact> facts, Instant now) {
        var window = question.window();
        var incidents = facts.stream()
                .filter(fact -> fact.isPeak("P1") || fact.isPeak("P2"))
                .filter(fact -> fact.status() != IncidentStatus.VOID)
                .filter(fact -> !fact.times().openedDay().isBefore(window.from())
                        && fact.times().openedDay().isBefore(window.to()))
                .sorted(AS_OPENED)
                .toList();
        return Stream.concat(
                        Stream.of(
                                PriorityIncidents.figures(question, incidents, now),
                                RepeatIssues.among(incidents),
                                incidents.stream()
                                        .map(fact -> Evidence.of(fact, fact.organisation()))
                                        .toList()),
                        Arrays.stream(Breakdown.By.values()).map(by -> Breakdown.rows(by, window, incidents, now)))
                .toList();
    }
}
