package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.contract.WrittenFields;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ContractFieldsTest {

    @Inject
    Stage stage;

    @Test
    void everyDocumentedFieldIsWritten() {
        var written = WrittenFields.noted();
        var reports = ReportsApi.asEveryone();
        stage.clear();
        stage.publish(
                anIncident().p1(),
                anIncident().p2(),
                aResponse().recommending(9).rating("good"));
        stage.bothSourcesPublishedThrough(Instant.now());

        List.of(
                        "/nps",
                        "/nps/responses",
                        "/satisfaction",
                        "/satisfaction/responses",
                        "/priority-incidents",
                        "/priority-incidents/incidents",
                        "/repeat-issues",
                        "/summary",
                        "/trend")
                .forEach(figure -> reports.get(figure + "?asOf=2019-01-31").statusCode(200));
        reports.get("/priority-incidents/breakdown?by=cause&asOf=2019-01-31").statusCode(200);
        reports.get("/organisations").statusCode(200);
        reports.get("/status").statusCode(200);
        reports.get("/nps?months=none").statusCode(400);

        assertThat(written.missing()).isEmpty();
    }
}
