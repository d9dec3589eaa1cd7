package servicedelivery.reporting.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RegisterEntries implements PanacheRepositoryBase<RegisterEntry, UUID> {

    /** Also one that was removed. */
    Optional<RegisterEntry> withId(Register register, UUID id) {
        return find("register = ?1 and id = ?2", register, id).firstResultOptional();
    }

    /** Locks the row, so that changes of one entry come one after the other. */
    Optional<RegisterEntry> lock(Register register, UUID id) {
        return find("register = ?1 and id = ?2 and not removed", register, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
