package servicedelivery.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.written.Paragraph;
import servicedelivery.reporting.report.written.Written;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ExampleReportTest {

    private static final String TELEPHONY =
            "With regards to the two incidents affecting telephony in City of London Police, these"
                    + " circuits are coming to end of life and numbers will be moved to another provider.";

    @Inject
    Stage stage;

    @Inject
    ObjectMapper json;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void publish() {
        stage.clear();
        stage.publish(ExampleMonth.events());
        stage.bothSourcesPublishedThrough(Instant.now());
        StagedWritings.stage(
                ExampleTexts.january2019(List.of(new Paragraph(TELEPHONY, ids("COLP-2019-0030", "COLP-2019-0066")))));
    }

    @AfterEach
    void clear() {
        StagedWritings.stage(null);
    }

    @Test
    void theReportIsCompleteAndHasNothingToBeWarnedOf() {
        reports.get("/reports/2019-01")
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("notices", empty())
                .body("period.surveyedFrom", equalTo("2018-11-01"))
                .body("serviceLevels.number", contains(1, 2))
                .body("improvements.number", contains(3, 4))
                .body("certificates.number", contains(5, 6))
                .body(
                        "serviceLevels[1].priorities[0].incidents.affectedService",
                        contains("Gower", "Website", "CBIS", "Printing"))
                .body("narrative.written", contains(true, false, false, false, false, false))
                .body("summary.judgements.level", contains("very-good", "very-good"))
                .body("gauges.find { it.id == 'nps-all' }.word", equalTo("very good"))
                .body("gauges.find { it.id == 'nps-all' }.cases", equalTo(50))
                .body("trend.month", hasItem("2018-02"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        for (var path : List.of("/api/v1/reports/2019-01", "/reports/2019-01.md", "/reports/2019-01.csv")) {
            var tag =
                    reports.request().get(path).then().statusCode(200).extract().header("ETag");

            var again = reports.request().header("If-None-Match", tag).get(path);

            assertThat(again.statusCode()).as(path).isEqualTo(304);
        }
    }

    @Test
    void aKeptReportIsReadAgainAsItWas() throws Exception {
        var kept = reports.get("/reports/2019-01").extract().asString();

        var read = json.readValue(kept, MonthlyReport.class);

        assertThat(json.readTree(json.writeValueAsString(read))).isEqualTo(json.readTree(kept));
    }

    @Test
    void whoCoversOneOrganisationReadsOfNoOther() {
        var police = ReportsApi.asThePolice();

        var report = police.get("/reports/2019-01");

        report.body("notices", hasItem(startsWith("This copy is about City of London Police only;")))
                .body("summary.bullets[0]", equalTo("There was 1 P1 incident for City of London Police."))
                .body("improvements.organisation", contains("colp"))
                .body("certificates.organisation", contains("colp"));
        assertThat(police.request().get("/reports/2019-01.md").asString()).doesNotContain("Corporation", "Gower");
    }

    @Test
    void aConfidentialIncidentIsCountedAndTellsNothing() {
        StagedWritings.stage(
                ExampleTexts.january2019(List.of(new Paragraph("The records search", ids("COLP-2018-1407")))));

        reports.get("/reports/2018-12")
                .body("serviceLevels[0].priorities[1].opened", equalTo(1))
                .body("serviceLevels[0].priorities[1].incidents[0].affectedService", equalTo("Details withheld"))
                .body("serviceLevels[0].priorities[1].incidents[0].withheld", equalTo(true))
                .body("narrative.findAll { it.written }", empty());
        assertThat(file("/reports/2018-12.md")).contains("| Details withheld | Details withheld | Details withheld |");
    }

    @Test
    void aMonthWithNothingSaysSo() {
        StagedWritings.stage(Written.NOTHING);

        reports.get("/reports/2001-05")
                .body("notices", hasItem(startsWith("Nothing is recorded for May 2001")))
                .body("summary.repeatIssues", equalTo("There were no repeat issues."))
                .body("summary.withinTarget", equalTo("There were no priority incidents."))
                .body("summary.bullets[0]", equalTo("There were no P1 incidents."));
        assertThat(file("/reports/2001-05.md"))
                .contains(
                        "There were no P1 incidents",
                        "No service improvements are recorded.",
                        "No commitments are recorded.");
    }

    @ParameterizedTest
    @CsvSource({
        "2100-01, has not begun",
        "2019-13, must end with a month",
        "soon, must end with a month",
        "1969-12, 1970-01"
    })
    void aMonthThatHasNoReportIsAnsweredClearly(String month, String detail) {
        reports.get("/reports/" + month).statusCode(404).body("detail", containsString(detail));
        reports.request().get("/reports/" + month + ".md").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/reports/2019-01", "/reports/2019-01.md", "/reports/2019-01.csv"})
    void readingNeedsTheScope(String path) {
        assertThat(ReportsApi.withoutTheScope().request().get(path).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyFigureAndTableIsInTheFlatRows() {
        assertThat(file("/reports/2019-01.csv").lines())
                .startsWith(
                        "section,number,month,organisation,priority,item,text,reason,resolution,value,unit,previous,goal,cases,state")
                .contains(
                        "summary,,2019-01,,,within-target,All priority incidents were resolved within targets.,,,,,,,,")
                .contains(
                        "incident,1,2019-01,colp,P2,Telephony,COLP-2019-0030,Hardware failure,The hardware was replaced.,,,,,,closed")
                .contains("gauge,,2019-01,,,\"Net Promoter Score, last 3 months\",nps-all,,,64,,61.90,50,50,very good")
                .contains(
                        "certificate,6,2019-01,col,,PSN,The City of London Corporation PSN certificate application has been"
                                + " submitted.,,,,,,,,");
    }

    private List<UUID> ids(String... references) {
        return stage
                .rows("SELECT id FROM incident_fact WHERE reference IN ('%s')"
                        .formatted(String.join("', '", references)))
                .stream()
                .map(row -> UUID.fromString(row.replaceAll("[()]", "")))
                .toList();
    }

    private String file(String path) {
        return reports.request().get(path).then().statusCode(200).extract().asString();
    }
}
