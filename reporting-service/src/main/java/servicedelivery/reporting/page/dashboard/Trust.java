package servicedelivery.reporting.page.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import servicedelivery.reporting.chart.Tone;
import servicedelivery.reporting.report.format.HarmlessText;
import servicedelivery.reporting.status.Status;

/**
 * How far the figures can be trusted.
 *
 * @param asOf until when all that was recorded is in them
 * @param missing what is known to be missing; empty when nothing is
 */
record Trust(String asOf, List<String> missing) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    static Trust of(Status status, boolean complete, ZoneId zone) {
        return new Trust(asOf(status, zone), complete ? List.of() : missing(status, zone));
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** What stands before that something is missing. */
    public String shape() {
        return Tone.WATCH.svg();
    }

    private static String asOf(Status status, ZoneId zone) {
        return status.recordedThrough() == null
                ? "It is not known yet how far the figures reach."
                : "As of %s: all that was recorded until then is in the figures."
                        .formatted(minute(status.recordedThrough(), zone));
    }

    private static List<String> missing(Status status, ZoneId zone) {
        var missing = new ArrayList<String>();
        if (status.stopped() != null) {
            missing.add("New events are not read at present.");
        }
        if (status.deadLetters() > 0) {
            missing.add(Words.counted(status.deadLetters(), "record", "records")
                    + " could not be read and wait for a person.");
        }
        for (var source : status.sources()) {
            var name = HarmlessText.of(source.source());
            missing.add(
                    source.publishedThrough() == null
                            ? "%s has not said anything yet.".formatted(name)
                            : "%s has said all that it recorded until %s."
                                    .formatted(name, minute(source.publishedThrough(), zone)));
        }
        if (status.pending() != null && status.pending() > 0) {
            missing.add(Words.counted(status.pending(), "event waits", "events wait") + " to be counted.");
        }
        return missing;
    }

    private static String minute(Instant moment, ZoneId zone) {
        return MINUTE.withZone(zone).format(moment);
    }
}
