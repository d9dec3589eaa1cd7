package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.survey.AResponse.aResponse;

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
        Tool.batch("", ofTheDemo("COL-REQ-2018-2385"));
        var id = Map.of("id", Tool.records(aResponse()));
        try (var ui = SwaggerUi.at(address)) {
            ui.authorize("tool-key");
            assertThat(ui.execute("recordResponse")).isEqualTo(201);
            assertThat(ui.execute("recordResponse")).isEqualTo(201);
            assertThat(ui.execute("listResponses")).isEqualTo(200);
            assertThat(ui.execute("findResponse", id)).isEqualTo(200);
            assertThat(ui.execute("withdrawResponse", id)).isEqualTo(200);
            assertThat(ui.execute("withdrawResponse", id)).isEqualTo(200);
            assertThat(ui.execute("readHistory", id)).isEqualTo(200);
            assertThat(ui.execute("eraseResponse", id)).isEqualTo(200);
            assertThat(ui.execute("takeResponses")).isEqualTo(200);
            assertThat(ui.execute("tellResponse")).isEqualTo(201);
            assertThat(ui.execute("tellResponse")).isEqualTo(200);
            assertThat(ui.execute("findResponseByTicket")).isEqualTo(200);
            ui.authorize("operations-key");
            assertThat(ui.execute("reEmit")).isEqualTo(202);
            assertThat(ui.untried()).isEmpty();
        }
    }

    /** The line of the example data with the ticket. */
    private static String ofTheDemo(String ticket) throws IOException {
        var file =
                Path.of(System.getProperty("repository.root"), "deploy/examples/january-2019/survey-responses.ndjson");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(ticket)).findFirst().orElseThrow();
        }
    }
}
