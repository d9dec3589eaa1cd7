package servicedelivery.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import servicedelivery.intake.Listing;
import servicedelivery.intake.Page;

/** Lists incidents, the newest first. */
@ApplicationScoped
public class IncidentList {

    private final Incidents incidents;

    IncidentList(Incidents incidents) {
        this.incidents = incidents;
    }

    /** The incidents that match. */
    @Transactional
    public Listing list(IncidentFilter filter, Page page) {
        var matching = filter.condition();
        var total = incidents.count(matching.text(), matching.values());
        return Listing.cut(
                incidents.newest(beyond(matching, page), page.limit() + 1),
                page,
                total,
                IncidentState::json,
                incident -> new Page.Position(incident.report().timeline().openedAt(), incident.id()));
    }

    /** Rows that come after the last one of the page before, which stays true whatever arrives. */
    private static IncidentFilter.Condition beyond(IncidentFilter.Condition matching, Page page) {
        var after = page.after();
        return after == null
                ? matching
                : matching.and("openedAt <= :at", "at", after.at())
                        .and("(openedAt < :at or id < :id)", "id", after.id());
    }
}
