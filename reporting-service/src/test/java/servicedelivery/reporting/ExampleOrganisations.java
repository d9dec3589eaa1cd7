package servicedelivery.reporting;

import java.nio.file.Path;
import servicedelivery.organisations.Organisations;
import servicedelivery.organisations.OrganisationsFile;

/** The organisations that the examples are about. */
public final class ExampleOrganisations {

    private ExampleOrganisations() {}

    public static Organisations read() {
        return OrganisationsFile.read(
                Path.of(System.getProperty("repository.root"), "deploy/examples/organisations.yaml"));
    }
}
