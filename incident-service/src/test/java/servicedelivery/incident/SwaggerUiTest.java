package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.contract.browser.NeedsChromium;
import servicedelivery.contract.browser.SwaggerUi;

/** The examples work when "Execute" is pressed, as they stand and more than once. */
@NeedsChromium
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class SwaggerUiTest {

    @TestHTTPResource("/q/swagger-ui")
    String address;

    @Test
    void theExamplesWork() throws IOException {
        Desk.batch(ofTheDemo("COL-2018-2480"));
        var id = Map.of("id", Desk.reports(anIncident()));
        try (var ui = SwaggerUi.at(address)) {
            ui.authorize("desk-key");
            assertThat(ui.execute("reportIncident")).isEqualTo(201);
            assertThat(ui.execute("reportIncident")).isEqualTo(201);
            assertThat(ui.execute("listIncidents")).isEqualTo(200);
            assertThat(ui.execute("findIncident", id)).isEqualTo(200);
            assertThat(ui.execute("amendIncident", id)).isEqualTo(200);
            assertThat(ui.execute("amendIncident", id)).isEqualTo(200);
            assertThat(ui.execute("readHistory", id)).isEqualTo(200);
            assertThat(ui.execute("takeIncidents")).isEqualTo(200);
            assertThat(ui.execute("tellIncident")).isEqualTo(201);
            assertThat(ui.execute("tellIncident")).isEqualTo(200);
            assertThat(ui.execute("findIncidentByReference")).isEqualTo(200);
            assertThat(ui.execute("listOrganisations")).isEqualTo(200);
            ui.authorize("operations-key");
            assertThat(ui.execute("reEmit")).isEqualTo(202);
            assertThat(ui.untried()).isEmpty();
        }
    }

    /** The line of the example data with the reference. */
    private static String ofTheDemo(String reference) throws IOException {
        var file = Path.of(System.getProperty("repository.root"), "deploy/examples/january-2019/incidents.ndjson");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(reference)).findFirst().orElseThrow();
        }
    }
}
