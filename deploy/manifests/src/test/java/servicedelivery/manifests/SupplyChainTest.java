package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the packaged services are made of, as their builds have written it down. */
class SupplyChainTest {

    private static final String LIST = "deploy/manifests/target/licences.tsv";

    /** A part that leaves the choice need have one of these only. The Lesser GPL asks that the part can be replaced, as a jar can. */
    private static final Set<String> GO_WITH_THE_APACHE_LICENCE = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "Public Domain",
            "EPL-1.0",
            "EPL-2.0",
            "LGPL-2.1-or-later");

    @BeforeEach
    void allArePackaged() {
        assumeTrue(
                Files.SERVICES.stream()
                                .map(Licences::billOfMaterials)
                                .map(Files::path)
                                .allMatch(java.nio.file.Files::exists)
                        || "true".equals(System.getenv("CI")),
                "not packaged");
    }

    @Test
    void everyPartOfAnotherHasALicenceThatGoesWithOurs() {
        assertThat(Licences.of(Files.SERVICES))
                .hasSizeGreaterThan(200)
                .allSatisfy(part ->
                        assertThat(part.licences()).as(part.name()).containsAnyElementsOf(GO_WITH_THE_APACHE_LICENCE));
    }

    @Test
    void oneListSaysWhichLicenceEachPartHasAndWhichServicesHaveThePart() throws IOException {
        var rows = Licences.of(Files.SERVICES).stream().map(Licences.Part::row).sorted();

        java.nio.file.Files.write(Files.path(LIST), (Iterable<String>) rows::iterator);

        assertThat(Files.text(LIST).lines())
                .anyMatch(row -> row.matches("Apache-2\\.0\tio\\.quarkus:quarkus-core:\\S+\t"
                        + "incident-service, survey-service, reporting-service"));
    }
}
