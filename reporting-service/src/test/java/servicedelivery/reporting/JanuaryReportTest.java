package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.anIncident;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

/** The published report of January 2019, from the example incidents that carry its words. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class JanuaryReportTest {

    private static final Path INCIDENTS =
            Path.of(System.getProperty("repository.root"), "deploy/examples/january-2019/incidents.ndjson");

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @Test
    void itsRepeatsAreTelephonyPowerAndTheKnownIssueOfGower() throws IOException {
        stage.clear();
        stage.publish(Files.readAllLines(INCIDENTS).stream()
                .map(JanuaryReportTest::published)
                .toArray(Example[]::new));

        var january =
                reports.get("/repeat-issues?asOf=2019-01-31&months=1").extract().jsonPath();

        assertThat(january.<Map<String, Object>>getList("repeats"))
                .extracting(repeat -> "%s %s %s %s"
                        .formatted(
                                repeat.get("kind"),
                                repeat.get("value"),
                                repeat.get("count"),
                                repeat.get("organisations")))
                .containsExactly(
                        "affected-service Telephony 2 [colp]",
                        "cause power 2 [colp, col]",
                        "known-issue Gower 1 [col]");
    }

    /** As incident-service publishes what a service desk has reported. */
    private static Example published(String line) {
        var incident = anIncident();
        for (var field : parsed(line).entrySet()) {
            incident = field.getKey().endsWith("At")
                    ? incident.with(
                            field.getKey(),
                            OffsetDateTime.parse(field.getValue().toString())
                                    .toInstant()
                                    .toString())
                    : incident.with(field.getKey(), field.getValue());
        }
        return incident.with("peakPriority", incident.fields().get("priority"));
    }

    private static Map<String, Object> parsed(String line) {
        try {
            return new JsonMapper().readValue(line, new TypeReference<>() {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
