package servicedelivery.reporting.page.dashboard;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.incident.Spelling;
import servicedelivery.reporting.report.format.HarmlessText;

/** Which of the incidents of a month to show, as it was sent; whatever is left out does not matter. */
public class IncidentFilter {

    private static final String WITHIN_TARGET = "within-target";
    private static final String LATE = "late";
    private static final String OVERDUE = "overdue";

    @QueryParam("priority")
    @Nullable
    String priority;

    @QueryParam("outcome")
    @Nullable
    String outcome;

    @QueryParam("affectedService")
    @Nullable
    String affectedService;

    @QueryParam("cause")
    @Nullable
    String cause;

    @QueryParam("knownIssue")
    @Nullable
    String knownIssue;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a value that none of them can have */
    void check() {
        oneOf("priority", priority, List.of("P1", "P2"));
        oneOf("outcome", outcome, List.of(WITHIN_TARGET, LATE, OVERDUE));
        oneOf("knownIssue", knownIssue, List.of("true"));
    }

    boolean hasAll() {
        return restrictions().isEmpty();
    }

    /** The cause that is asked for, when nothing else is; else null. */
    @Nullable
    String onlyCause() {
        return restrictions().size() == 1 ? cause : null;
    }

    /** @param now by which an open one is overdue or not */
    boolean has(Evidence incident, Instant now) {
        return (priority == null || priority.equals(incident.priority()))
                && (outcome == null || hasOutcome(incident, outcome, now))
                && (cause == null || cause.equals(incident.cause()))
                && (knownIssue == null || Boolean.TRUE.equals(incident.knownIssue()))
                && (affectedService == null
                        || Spelling.key(affectedService).equals(Spelling.key(incident.affectedService())));
    }

    private static boolean hasOutcome(Evidence incident, String outcome, Instant now) {
        return outcome.equals(OVERDUE)
                ? incident.isOverdueAt(now)
                : incident.isResolved() && Objects.equals(incident.withinTarget(), outcome.equals(WITHIN_TARGET));
    }

    /** In words, such as "P1" and "late". */
    List<String> restrictions() {
        var words = new ArrayList<String>();
        add(words, "", priority);
        add(words, "", outcome == null ? null : outcome.replace('-', ' '));
        add(words, "affected service: ", affectedService);
        add(words, "cause: ", cause);
        add(words, "", knownIssue == null ? null : "known issues");
        return words;
    }

    /** Names and values in turn, for the address of the next page. */
    String[] parameters() {
        var parameters = new ArrayList<String>();
        put(parameters, "priority", priority);
        put(parameters, "outcome", outcome);
        put(parameters, "affectedService", affectedService);
        put(parameters, "cause", cause);
        put(parameters, "knownIssue", knownIssue);
        return parameters.toArray(String[]::new);
    }

    private static void add(List<String> words, String before, @Nullable String value) {
        if (value != null) {
            words.add(before + HarmlessText.of(value));
        }
    }

    private static void put(List<String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(name);
            parameters.add(value);
        }
    }

    private static void oneOf(String parameter, @Nullable String value, List<String> choices) {
        if (value != null && !choices.contains(value)) {
            throw Problems.invalidParameter(parameter, "must be one of " + String.join(", ", choices));
        }
    }
}
