package servicedelivery.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged programs, real PostgreSQL and real Kafka, from a posted incident to the figures. */
@ExtendWith(RunningSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSuiteIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> FIGURES = List.of(
            "nps?asOf=2019-01-31&months=3",
            "satisfaction?asOf=2019-01-31&months=1",
            "priority-incidents?asOf=2019-01-31&months=1",
            "priority-incidents/incidents?asOf=2019-01-31&months=1",
            "repeat-issues?asOf=2019-01-31&months=1",
            "registers/improvements?month=2019-01",
            "registers/commitments?month=2019-01",
            "registers/certificates?month=2019-01",
            "reports/2019-01/text");

    private final SuiteStack stack = RunningSuite.stack();
    private final SuiteClient suite = new SuiteClient(stack);

    @Test
    @Order(1)
    void aNormalStartWarnsOfNothing() {
        assertThat(stack.troubles()).isEmpty();
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({"col, 4, 1", "colp, 1, 3"})
    void theReportsPriorityIncidentsComeOut(String organisation, int p1, int p2) {
        var figures = suite.figures("priority-incidents?asOf=2019-01-31&months=1");

        var of = "byOrganisation.find { it.organisation == '%s' }.".formatted(organisation);
        figures.body(of + "P1.opened", equalTo(p1))
                .body(of + "P2.opened", equalTo(p2))
                .body(of + "P1.statement", equalTo("all-within-target"))
                .body(of + "P2.statement", equalTo("all-within-target"))
                .body("total.all.opened", equalTo(9))
                .body("total.all.statement", equalTo("all-within-target"))
                .body("complete", equalTo(true));
    }

    @Test
    @Order(2)
    void theWebsitesIncidentCountsWithoutImpact() {
        var evidence = suite.figures("priority-incidents/incidents?asOf=2019-01-31&months=1");

        evidence.body("total", equalTo(9))
                .body("items.find { it.affectedService == 'Website' }.priority", equalTo("P1"))
                .body("items.find { it.affectedService == 'Website' }.serviceImpact", equalTo("none"))
                .body("items.find { it.affectedService == 'Website' }.downtime", equalTo("PT0S"));
    }

    @Test
    @Order(2)
    void theReportsNetPromoterScoreComesOut() {
        var figures = suite.figures("nps?asOf=2019-01-31&months=3");

        figures.body("overall.score", equalTo(64)).body("overall.rating", equalTo("very-good"));
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({"col, 81", "colp, 100"})
    void theReportsSatisfactionComesOut(String organisation, int percent) {
        var figures = suite.figures("satisfaction?asOf=2019-01-31&months=1");

        figures.body(
                "byOrganisation.find { it.organisation == '%s' }.percentGoodOrVeryGood".formatted(organisation),
                equalTo(percent));
    }

    @Test
    @Order(2)
    void theReportsRepeatIssuesComeOut() {
        var figures = suite.figures("repeat-issues?asOf=2019-01-31&months=1");

        figures.body("repeats.kind", containsInAnyOrder("affected-service", "cause", "known-issue"))
                .body("repeats.find { it.kind == 'affected-service' }.value", equalTo("Telephony"))
                .body("repeats.find { it.kind == 'cause' }.value", equalTo("power"))
                .body("repeats.find { it.kind == 'cause' }.organisations", containsInAnyOrder("col", "colp"))
                .body("repeats.find { it.kind == 'known-issue' }.value", equalTo("Gower"));
    }

    @Test
    @Order(2)
    void whatPeopleWroteForTheExampleIsInTheReport() {
        suite.figures("reports/2019-01")
                .body("header.committee", equalTo("Digital Services Sub-Committee"))
                .body("narrative.findAll { it.written }.incidents.flatten().toSet().size()", equalTo(9))
                .body("improvements.items.flatten().size()", equalTo(4))
                .body("commitments.size()", equalTo(7))
                .body("certificates.size()", equalTo(2));
    }

    @Test
    @Order(2)
    void theReportSaysWhatTheDocumentationSaysThatItSays() throws IOException {
        var report = suite.file("/reports/2019-01.md");

        assertThat(DocumentedReport.sentences())
                .hasSizeGreaterThan(60)
                .allSatisfy(sentence -> assertThat(report).contains(sentence));
    }

    @Test
    @Order(3)
    void postingTheExampleDataAgainChangesNothing() {
        var before = FIGURES.stream().map(suite::entityTag).toList();

        stack.up("--demo");

        assertThat(FIGURES.stream().map(suite::entityTag)).containsExactlyElementsOf(before);
    }

    @Test
    @Order(4)
    void aSecondStartLeavesWhatRunsAlone() {
        var before = stack.environment();

        stack.up();

        assertThat(stack.environment()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void theExamplesRunFromTheTopDown() {
        var environment = stack.environment();
        var own = Map.of(
                "incidents", environment.get("INCIDENTS_URL"),
                "surveys", environment.get("SURVEYS_URL"),
                "reports", environment.get("REPORTS_URL"),
                "key", environment.get("WRITE_KEY"));

        assertThat(HttpFile.examples())
                .isNotEmpty()
                .flatExtracting(file -> new HttpFileRun(file, own).surprises())
                .isEmpty();
    }

    @Test
    @Order(4)
    void aVoidResponseLeavesTheFiguresAndAnErasedOneStays() {
        var mistaken = suite.responds(10);
        var personal = suite.responds(0);
        await().atMost(SOON)
                .untilAsserted(
                        () -> suite.figures("nps?asOf=2017-03-31&months=1").body("overall.responses", equalTo(2)));

        suite.surveys()
                .body("{\"reason\": \"a test\"}")
                .post(mistaken + "/void")
                .then()
                .statusCode(200);
        suite.surveys().post(personal + "/erasure").then().statusCode(200);

        await().atMost(SOON)
                .untilAsserted(() -> suite.figures("nps?asOf=2017-03-31&months=1")
                        .body("overall.responses", equalTo(1))
                        .body("overall.detractors", equalTo(1)));
        suite.figures("nps/responses?asOf=2017-03-31&months=1").body("total", equalTo(1));
    }

    @Test
    @Order(5)
    void whateverIsKilledEveryAcknowledgedPostIsCountedExactlyOnce() {
        var desk = new ServiceDesk(stack.environment());
        try {
            for (var process : List.of("REPORTS_PID", "KAFKA_PID", "INCIDENTS_PID", "POSTGRES_PID", "SURVEYS_PID")) {
                desk.goesOn(SOON);
                stack.kill(process);
                stack.up();
            }
            desk.goesOn(SOON);
        } finally {
            desk.finish();
        }

        assertThat(desk.unexpectedAnswers()).isEmpty();
        await().atMost(SOON).untilAsserted(() -> {
            suite.figures("priority-incidents?asOf=2018-03-31&months=1")
                    .body("total.P1.opened", equalTo(desk.acknowledgedIncidents()));
            suite.figures("nps?asOf=2018-03-31&months=1")
                    .body("overall.responses", equalTo(desk.acknowledgedResponses()));
            suite.figures("status").body("complete", equalTo(true)).body("deadLetters", equalTo(0));
        });
    }
}
