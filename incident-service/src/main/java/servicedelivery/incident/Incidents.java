package servicedelivery.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Incidents implements PanacheRepositoryBase<Incident, UUID> {

    /** Locks the row, so that changes of one incident, and their events, come one after the other. */
    Optional<Incident> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Incident> withReference(String organisation, String reference) {
        return find("organisation = ?1 and reference = ?2", organisation, reference)
                .firstResultOptional();
    }
}
