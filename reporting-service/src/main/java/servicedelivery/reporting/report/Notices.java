package servicedelivery.reporting.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import servicedelivery.organisations.Organisation;
import servicedelivery.reporting.report.sentence.Words;

/** What a reader has to know before anything else. */
final class Notices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Notices() {}

    static List<String> of(Material material) {
        var notices = new ArrayList<String>();
        var month = material.month();
        var incidents = material.incidents();
        var listed = incidents.items().size();
        if (!material.complete()) {
            notices.add(
                    "The figures are incomplete: not everything that the services recorded has arrived, so any of them may"
                            + " still change.");
        }
        if (!material.today().isAfter(month.atEndOfMonth())) {
            notices.add("%s has not ended: this is its state on %s."
                    .formatted(Words.full(month), DAY.format(material.today())));
        }
        if (!material.coversAll()) {
            notices.add("This copy is about %s only; texts that do not say whom they are about are left out."
                    .formatted(Words.list(material.coverage().configured().stream()
                            .map(Organisation::name)
                            .toList())));
        }
        if (isEmpty(material)) {
            notices.add(
                    "Nothing is recorded for %s: no priority incidents, and no survey responses in the three months that"
                                    .formatted(Words.full(month))
                            + " end with it.");
        }
        if (listed < incidents.total()) {
            notices.add("Only the first %d of %d priority incidents are listed; all are counted."
                    .formatted(listed, incidents.total()));
        }
        return notices;
    }

    private static boolean isEmpty(Material material) {
        var figures = material.figures();
        return figures.priorityIncidents().total().all().opened() == 0
                && figures.nps().overall().responses() == 0
                && figures.satisfaction().overall().responses() == 0;
    }
}
