package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import servicedelivery.request.KebabCase;

/**
 * What came up more than once in a window, across organisations, and every known issue. Confidential incidents take no
 * part in repeated services and known issues, because there even a number would tell which service they were about.
 * Among repeated causes they count, without their ids and without their organisations.
 */
public record RepeatIssues(List<Repeat> repeats) {

    /** What the incidents have in common. */
    public enum Kind {
        AFFECTED_SERVICE,
        CAUSE,
        KNOWN_ISSUE;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    /**
     * One repeated issue.
     *
     * @param value the affected service as its first incident spells it, or the cause
     * @param count of incidents; of those with the same cause, confidential ones included
     * @param organisations the codes of those that are not confidential, in the order opened
     * @param incidents the ids of those that are not confidential, in the order opened
     */
    public record Repeat(Kind kind, String value, long count, List<String> organisations, List<UUID> incidents) {}

    private static final Comparator<Repeat> ORDER =
            Comparator.comparing(Repeat::kind).thenComparing(Repeat::count, Comparator.reverseOrder());

    static RepeatIssues among(List<IncidentFact> incidents) {
        var repeats = new ArrayList<Repeat>();
        grouped(incidents, RepeatIssues::isTold, RepeatIssues::serviceKey, 2)
                .forEach(group -> repeats.add(repeat(Kind.AFFECTED_SERVICE, service(group), group)));
        grouped(incidents, RepeatIssues::hasCause, RepeatIssues::cause, 2)
                .forEach(group -> repeats.add(repeat(Kind.CAUSE, cause(group.get(0)), group)));
        grouped(incidents, RepeatIssues::isToldAsKnownIssue, RepeatIssues::serviceKey, 1)
                .forEach(group -> repeats.add(repeat(Kind.KNOWN_ISSUE, service(group), group)));
        repeats.sort(ORDER);
        return new RepeatIssues(repeats);
    }

    private static List<List<IncidentFact>> grouped(
            List<IncidentFact> incidents,
            Predicate<IncidentFact> chosen,
            Function<IncidentFact, String> key,
            int least) {
        Map<String, List<IncidentFact>> groups = incidents.stream()
                .filter(chosen)
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().filter(group -> group.size() >= least).toList();
    }

    private static Repeat repeat(Kind kind, String value, List<IncidentFact> group) {
        var told = group.stream().filter(RepeatIssues::isTold).toList();
        return new Repeat(
                kind,
                value,
                group.size(),
                told.stream().map(IncidentFact::organisation).distinct().toList(),
                told.stream().map(IncidentFact::id).toList());
    }

    private static boolean isTold(IncidentFact incident) {
        return !incident.story().confidential();
    }

    private static boolean isToldAsKnownIssue(IncidentFact incident) {
        return isTold(incident) && incident.story().knownIssue();
    }

    private static String service(List<IncidentFact> group) {
        return group.get(0).story().affectedService();
    }

    private static String serviceKey(IncidentFact incident) {
        return Spelling.key(incident.story().affectedService());
    }

    private static boolean hasCause(IncidentFact incident) {
        return incident.story().cause() != null
                && !"unknown".equals(incident.story().cause());
    }

    private static String cause(IncidentFact incident) {
        return String.valueOf(incident.story().cause());
    }
}
