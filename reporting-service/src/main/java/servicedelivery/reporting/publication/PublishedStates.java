package servicedelivery.reporting.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PublishedStates implements PanacheRepositoryBase<PublishedState, UUID> {}
