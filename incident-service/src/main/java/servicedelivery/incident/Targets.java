package servicedelivery.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.Classification;
import servicedelivery.incident.report.Priority;
import servicedelivery.organisations.Organisations;
import servicedelivery.organisations.ServiceHours;

/** What was agreed for incidents that open now, or opened then. */
@ApplicationScoped
class Targets {

    private final Organisations organisations;

    Targets(Organisations organisations) {
        this.organisations = organisations;
    }

    /** What was agreed on the local day of the opening. */
    Agreement inForce(String organisation, Priority peak, Instant openedAt) {
        var day = openedAt.atZone(organisations.zone()).toLocalDate();
        return organisations
                .find(organisation)
                .flatMap(found -> found.targetFor(peak.name(), day))
                .map(target -> agreed(target.within(), target.calendar()))
                .orElseGet(() -> agreed(null, null));
    }

    /** What was agreed before; around the clock when the file has no such calendar any more. */
    Agreement agreed(@Nullable Duration target, @Nullable String calendar) {
        return new Agreement(target, calendar, organisations.hours(calendar).orElse(ServiceHours.AROUND_THE_CLOCK));
    }

    /** As sent, or by the matrix for impact and urgency. */
    Priority priority(Classification classification) {
        return classification.priority(organisations.priorityMatrix());
    }
}
