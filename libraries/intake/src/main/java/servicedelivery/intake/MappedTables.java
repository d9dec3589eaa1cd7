package servicedelivery.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;
import servicedelivery.probes.StartUp;

/** Compares the tables with what is mapped to them, so that a wrong table is found at start and not by a user. */
@ApplicationScoped
class MappedTables implements StartUp.Step {

    private final SessionFactory mapping;

    MappedTables(SessionFactory mapping) {
        this.mapping = mapping;
    }

    @Override
    public void run() {
        mapping.getSchemaManager().validateMappedObjects();
    }
}
