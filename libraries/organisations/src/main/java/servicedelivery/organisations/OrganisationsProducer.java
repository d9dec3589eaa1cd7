package servicedelivery.organisations;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class OrganisationsProducer {

    /** Read once, when the service starts; {@code organisations.file} names the file. */
    @Startup
    @Produces
    @Singleton
    Organisations organisations(@ConfigProperty(name = "organisations.file") Path file) {
        return OrganisationsFile.read(file);
    }
}
