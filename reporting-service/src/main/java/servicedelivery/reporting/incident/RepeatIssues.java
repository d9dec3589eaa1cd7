package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import servicedelivery.request.KebabCase;

/** What came up more than once in a window, across organisations, and every known issue. */
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
     * @param count of incidents, confidential ones included
     * @param organisations their codes, in the order opened
     * @param incidents their ids, in the order opened, without those that would tell the service of a confidential one
     */
    public record Repeat(Kind kind, String value, long count, List<String> organisations, List<UUID> incidents) {}

    private static final Comparator<Repeat> ORDER =
            Comparator.comparing(Repeat::kind).thenComparing(Repeat::count, Comparator.reverseOrder());

    static RepeatIssues among(List<IncidentFact> incidents) {
        var repeats = new ArrayList<Repeat>();
        grouped(incidents, incident -> true, RepeatIssues::service, 2)
                .forEach(group -> repeats.add(ofService(Kind.AFFECTED_SERVICE, group)));
        grouped(incidents, RepeatIssues::hasCause, RepeatIssues::cause, 2)
                .forEach(group -> repeats.add(repeat(Kind.CAUSE, cause(group.get(0)), group, group)));
        grouped(incidents, incident -> incident.story().knownIssue(), RepeatIssues::service, 1)
                .forEach(group -> repeats.add(ofService(Kind.KNOWN_ISSUE, group)));
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

    private static Repeat ofService(Kind kind, List<IncidentFact> group) {
        var open = group.stream()
                .filter(incident -> !incident.story().confidential())
                .toList();
        var value = open.isEmpty() ? Evidence.WITHHELD : open.get(0).story().affectedService();
        return repeat(kind, value, group, open);
    }

    private static Repeat repeat(Kind kind, String value, List<IncidentFact> group, List<IncidentFact> shown) {
        return new Repeat(
                kind,
                value,
                group.size(),
                group.stream().map(IncidentFact::organisation).distinct().toList(),
                shown.stream().map(IncidentFact::id).toList());
    }

    /** Without case, punctuation and extra blanks, so that "Telephony." and "telephony" are one service. */
    private static String service(IncidentFact incident) {
        return incident.story()
                .affectedService()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static boolean hasCause(IncidentFact incident) {
        return incident.story().cause() != null
                && !"unknown".equals(incident.story().cause());
    }

    private static String cause(IncidentFact incident) {
        return String.valueOf(incident.story().cause());
    }
}
