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
import servicedelivery.reporting.report.ExampleTexts;
import servicedelivery.reporting.report.StagedWritings;

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
        StagedWritings.stage(ExampleTexts.january2019(List.of()));
        reports.get("/reports/2019-01").statusCode(200);
        StagedWritings.stage(null);
        reports.get("/organisations").statusCode(200);
        reports.get("/status").statusCode(200);
        reports.get("/nps?months=none").statusCode(400);
        writeLetters();
        stage.execute("UPDATE survey_day SET promoters = 7");
        ReportsApi.asOperator().get("/projection/check").statusCode(200);
        ReportsApi.asOperator().get("/projection/rebuild").statusCode(200);

        assertThat(written.missing()).isEmpty();
    }

    private void writeLetters() {
        var operator = ReportsApi.asOperator();
        stage.publish(anIncident().without("status"), anIncident().without("status"));
        List<Integer> ids = operator.get("/dead-letters").extract().path("items.id");
        var discard = "/dead-letters/%d/discard".formatted(ids.get(0));
        operator.post(discard, "{\"reason\": \"\"}").statusCode(400);
        operator.post(discard + "?by=me", "{\"reason\": \"Given up\"}").statusCode(400);
        operator.post(discard, "{\"reason\": \"Given up\"}").statusCode(200);
        operator.post("/dead-letters/%d/redrive".formatted(ids.get(0))).statusCode(409);
        stage.execute("UPDATE dead_letter SET state = 'overtaken' WHERE id = " + ids.get(1));
        operator.post("/dead-letters/%d/discard".formatted(ids.get(1)), "{\"reason\": \"Late\"}")
                .statusCode(409);
    }
}
