package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
    void theExamplesWork() {
        try (var ui = SwaggerUi.at(address)) {
            ui.authorize("read-all");
            List.of(
                            "netPromoterScore",
                            "recommendingResponses",
                            "satisfaction",
                            "ratingResponses",
                            "priorityIncidents",
                            "breakdown",
                            "evidence",
                            "repeatIssues",
                            "summary",
                            "trend",
                            "listOrganisations",
                            "status")
                    .forEach(operation ->
                            assertThat(ui.execute(operation)).as(operation).isEqualTo(200));
            assertThat(ui.untried()).isEmpty();
        }
    }
}
