package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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

    @Inject
    Stage stage;

    @TestHTTPResource("/q/swagger-ui")
    String address;

    @Test
    void theExamplesWork() {
        stage.clear();
        var ids = letters();
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
                            "monthlyReport",
                            "reportAsPage",
                            "reportAsPdf",
                            "reportAsMarkdown",
                            "reportAsCsv",
                            "listOrganisations",
                            "status")
                    .forEach(operation ->
                            assertThat(ui.execute(operation)).as(operation).isEqualTo(200));
            ui.authorize("operations-key");
            assertThat(ui.execute("listDeadLetters")).isEqualTo(200);
            assertThat(ui.execute("redriveDeadLetter", Map.of("id", ids.get(0))))
                    .isEqualTo(200);
            assertThat(ui.execute("redriveDeadLetter", Map.of("id", ids.get(0))))
                    .isEqualTo(200);
            assertThat(ui.execute("discardDeadLetter", Map.of("id", ids.get(1))))
                    .isEqualTo(200);
            assertThat(ui.execute("discardDeadLetter", Map.of("id", ids.get(1))))
                    .isEqualTo(200);
            assertThat(ui.execute("checkProjection")).isEqualTo(200);
            assertThat(ui.execute("rebuildProjection")).isEqualTo(202);
            stage.awaitRebuilt();
            assertThat(ui.execute("readRebuild")).isEqualTo(200);
            stage.clear();
            stage.bothSourcesPublishedThrough(Instant.now());
            new WritingInSwaggerUi(ui).tryAll();
            assertThat(ui.untried()).isEmpty();
        }
    }

    /** The ids of one that can be read by now and of one that cannot. */
    private List<String> letters() {
        stage.publish(
                anIncident().ofType("servicedelivery.incident.opened.v2"),
                anIncident().without("status"));
        stage.rereadAs("servicedelivery.incident.opened.v1");
        return stage.rows("SELECT id FROM dead_letter ORDER BY type").stream()
                .map(row -> row.replaceAll("[()]", ""))
                .toList();
    }
}
