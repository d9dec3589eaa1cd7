package servicedelivery.reporting.report.sentence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;
import servicedelivery.reporting.incident.Evidence;

/** What the facts alone tell of an incident, for one of which no person has written. */
public final class IncidentSentence {

    private static final Duration BRIEF = Duration.ofMinutes(5);

    private IncidentSentence() {}

    /** @param opened the local day on which it was opened */
    public static String of(Evidence incident, LocalDate opened) {
        var sentences = new ArrayList<String>();
        var subject = "The %s for %s".formatted(incident.priority(), incident.affectedService());
        sentences.add(subject + " " + course(incident, opened));
        if ("change".equals(incident.cause())) {
            sentences.add("It was caused by a change.");
        }
        if ("under-investigation".equals(incident.rootCause())) {
            sentences.add("Its root cause is under investigation.");
        } else if ("not-found".equals(incident.rootCause())) {
            sentences.add("Its root cause was not found.");
        }
        return String.join(" ", sentences);
    }

    private static String course(Evidence incident, LocalDate opened) {
        if ("none".equals(incident.serviceImpact())) {
            return "did not affect the service.";
        }
        var time = incident.downtime() == null ? incident.timeToRestore() : incident.downtime();
        if (!incident.isResolved()) {
            return "is not resolved yet.";
        }
        if (time == null) {
            return "is resolved.";
        }
        var rough = RoughTime.of(time);
        if (time.compareTo(BRIEF) <= 0) {
            return "was a brief outage; service was restored %s.".formatted(rough);
        }
        return rough.startsWith("within")
                ? "was restored %s%s.".formatted(rough, weekend(opened))
                : "was for %s%s.".formatted(rough, weekend(opened));
    }

    private static String weekend(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
                ? " on a " + weekday.getDisplayName(TextStyle.FULL, Locale.UK)
                : "";
    }
}
