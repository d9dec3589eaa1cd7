package servicedelivery.reporting.page.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.chart.Tone;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.report.format.HarmlessText;

/**
 * One incident as a row of a table.
 *
 * @param opened in the zone of the report
 * @param machineTime the same for programs
 * @param restored how long it took, or where it stands
 */
record IncidentLine(
        String id,
        String priority,
        String organisation,
        String reference,
        String opened,
        String machineTime,
        String affectedService,
        String reason,
        String resolution,
        String restored,
        Judged outcome) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final String NOT_SAID = "Not said yet";

    static IncidentLine of(Evidence incident, ZoneId zone, Instant now) {
        return new IncidentLine(
                "incident-" + incident.id(),
                incident.priority(),
                HarmlessText.of(incident.name()),
                HarmlessText.of(Objects.requireNonNullElse(incident.reference(), "")),
                MOMENT.withZone(zone).format(incident.openedAt()),
                incident.openedAt().toString(),
                HarmlessText.of(incident.affectedService()),
                said(incident.reason()),
                said(incident.resolution()),
                incident.timeToRestore() == null ? "" : Words.duration(incident.timeToRestore()),
                outcome(incident, now));
    }

    private static Judged outcome(Evidence incident, Instant now) {
        return switch (incident.status()) {
            case OPEN, ON_HOLD ->
                incident.isOverdueAt(now) ? new Judged("Overdue", Tone.POOR) : new Judged("Open", Tone.WATCH);
            case RESOLVED, CLOSED, VOID -> graded(incident.withinTarget());
        };
    }

    private static Judged graded(@Nullable Boolean withinTarget) {
        if (withinTarget == null) {
            return new Judged("No target agreed", Tone.NEUTRAL);
        }
        return withinTarget ? new Judged("Within target", Tone.GOOD) : new Judged("Late", Tone.POOR);
    }

    private static String said(@Nullable String text) {
        return text == null || text.isBlank() ? NOT_SAID : HarmlessText.of(text);
    }
}
