package servicedelivery.reporting.page.dashboard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.incident.RepeatIssues;
import servicedelivery.reporting.incident.RepeatIssues.Repeat;
import servicedelivery.reporting.question.Listing;
import servicedelivery.reporting.question.Page;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.ReportCalendar;

/** Finds the incidents of a window that a filter lets through: few priority incidents fall into a month, so it walks along them. */
@Singleton
class ChosenIncidents {

    private static final int STEP = 500;

    private final PriorityIncidents incidents;
    private final ReportCalendar calendar;
    private final Clock clock;

    ChosenIncidents(PriorityIncidents incidents, ReportCalendar calendar, Clock clock) {
        this.incidents = incidents;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return with the number of all incidents of the window as its total, whatever the filter */
    Listing<Evidence> listing(Question question, Page page, IncidentFilter filter) {
        var found = new ArrayList<Evidence>();
        var now = clock.instant();
        var step = incidents.evidence(question, new Page(STEP, page.after()));
        var total = step.total();
        step.items().stream().filter(one -> filter.has(one, now)).forEach(found::add);
        while (step.next() != null && found.size() <= page.limit()) {
            step = incidents.evidence(question, new Page(STEP, step.next()));
            step.items().stream().filter(one -> filter.has(one, now)).forEach(found::add);
        }
        var most = Math.min(found.size(), page.limit() + 1);
        return Listing.cut(found.subList(0, most), page, total, this::position);
    }

    /**
     * How many confidential incidents a repeated cause counts beside those whose cause may be told. The figure gives their number away
     * already; for any other question there is no such figure, so nothing is said.
     */
    long withheld(Question question, IncidentFilter filter) {
        var cause = filter.onlyCause();
        return cause == null
                ? 0
                : incidents.repeats(question).repeats().stream()
                        .filter(repeat -> repeat.kind() == RepeatIssues.Kind.CAUSE
                                && repeat.value().equals(cause))
                        .mapToLong(Repeat::withheld)
                        .sum();
    }

    private Page.Position position(Evidence incident) {
        return new Page.Position(calendar.dayOf(incident.openedAt()), incident.openedAt(), incident.id());
    }
}
