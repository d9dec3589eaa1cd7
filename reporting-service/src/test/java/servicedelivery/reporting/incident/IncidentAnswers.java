package servicedelivery.reporting.incident;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import servicedelivery.reporting.question.Question;

/** What is to be answered about incidents, of facts that a test holds, reckoned the plain way. */
public final class IncidentAnswers {

    private static final Set<String> COUNTED = Set.of("P1", "P2");

    private static final Comparator<IncidentFact> AS_OPENED = Comparator.comparing(
                    (IncidentFact fact) -> fact.times().openedDay())
            .thenComparing(fact -> fact.times().openedAt())
            .thenComparing(fact -> fact.id().toString());

    private IncidentAnswers() {}

    public static List<?> about(Question question, Collection<IncidentFact> facts, Instant now) {
        var window = question.window();
        var incidents = facts.stream()
                .filter(fact -> COUNTED.contains(fact.peakPriority()))
                .filter(fact -> fact.status() != IncidentStatus.VOID)
                .filter(fact -> !fact.times().openedDay().isBefore(window.from()))
                .filter(fact -> fact.times().openedDay().isBefore(window.to()))
                .sorted(AS_OPENED)
                .toList();
        var plain = new InMemory(incidents, now);
        return Stream.of(
                        Stream.of(plain.figures(null, null), plain.figures("P1", "col"), plain.repeats()),
                        incidents.stream().map(fact -> Evidence.of(fact, fact.organisation())),
                        Arrays.stream(Breakdown.By.values()).map(by -> plain.breakdown(by, window)))
                .flatMap(answers -> answers)
                .toList();
    }
}
