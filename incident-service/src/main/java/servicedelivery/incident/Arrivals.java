package servicedelivery.incident;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import servicedelivery.intake.Representation;
import servicedelivery.intake.Together;

/** Incidents that are reported one by one at the same time are written in one transaction. */
@ApplicationScoped
class Arrivals {

    /** So that one is made ready while the disk works for the other. */
    private static final int TRANSACTIONS = 2;

    private final Journal journal;
    private final Together<Incident, Optional<Representation>> together = new Together<>(TRANSACTIONS, this::write);

    Arrivals(Journal journal) {
        this.journal = journal;
    }

    /** Returns when it is stored for good; empty when its reference is taken, and then nothing is. */
    Optional<Representation> report(Incident incident) {
        return together.bring(incident);
    }

    private List<Optional<Representation>> write(List<Incident> incidents) {
        return QuarkusTransaction.requiringNew().call(() -> journal.report(incidents));
    }
}
