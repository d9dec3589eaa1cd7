package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a packaged service is made of, as its build has written it down. */
class SupplyChainTest {

    static final Iterable<String> SERVICES = Files.SERVICES;

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

    /** Of others; our own parts have our own licence. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyPartHasALicenceThatGoesWithOurs(String service) {
        var bom = service + "/target/bom.json";
        assumeTrue(java.nio.file.Files.exists(Files.path(bom)) || "true".equals(System.getenv("CI")), "not packaged");

        var parts = Files.stream(Files.document(bom).path("components"))
                .filter(part -> !part.path("group").asText().equals("servicedelivery"))
                .toList();

        assertThat(parts)
                .hasSizeGreaterThan(100)
                .allSatisfy(part -> assertThat(licences(part))
                        .as(part.path("purl").asText())
                        .containsAnyElementsOf(GO_WITH_THE_APACHE_LICENCE));
    }

    private static Iterable<String> licences(JsonNode part) {
        return Files.stream(part.path("licenses"))
                .flatMap(licence -> Stream.of(
                        licence.at("/license/id").asText(),
                        licence.at("/license/name").asText(),
                        licence.path("expression").asText()))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
