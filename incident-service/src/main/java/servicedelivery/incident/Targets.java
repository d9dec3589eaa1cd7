package servicedelivery.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.Priority;
import servicedelivery.organisations.Organisations;
import servicedelivery.organisations.Target;

/** What was agreed for incidents that open now, or opened then. */
@ApplicationScoped
class Targets {

    private final Organisations organisations;

    Targets(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Null when no target was in force on the local day of the opening. */
    @Nullable
    Duration inForce(String organisation, Priority peak, Instant openedAt) {
        var day = openedAt.atZone(organisations.zone()).toLocalDate();
        return organisations
                .find(organisation)
                .flatMap(found -> found.targetFor(peak.name(), day))
                .map(Target::within)
                .orElse(null);
    }
}
