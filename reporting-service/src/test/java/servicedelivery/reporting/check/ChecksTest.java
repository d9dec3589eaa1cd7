package servicedelivery.reporting.check;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ChecksTest {

    private static final String CHECKS = "/reports/2019-01/checks";
    private static final String TEXT = "/reports/2019-01/text";

    private final ReportsApi editor = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.execute("TRUNCATE report_text, written_version, register_entry");
        stage.bothSourcesPublishedThrough(Instant.now());
    }

    @Test
    void aReportWithNothingToMendHasOnlyTheInventedTargetsOfTheExample() {
        editor.put(TEXT, 0, "{\"header\": {\"date\": \"2019-03-28\"}}").statusCode(200);
        stage.publish(anIncident().p1());

        checks().body("passed", equalTo(false))
                .body("checks.findAll { !it.findings.isEmpty() }.check", contains("invented-target"))
                .body("checks.check", hasItems("report-date", "root-cause", "figures-incomplete"));
        found("invented-target")
                .body(
                        findings("invented-target") + ".detail",
                        hasItem("The target of City of London Police for P1 is invented: 4 h since 2018-01-01."));
    }

    @Test
    void aDateBeforeTheEndOfTheMonthIsFound() {
        editor.put(TEXT, 0, "{\"header\": {\"date\": \"2018-03-28\"}}").statusCode(200);

        found("report-date")
                .body(
                        findings("report-date") + "[0].detail",
                        containsString("2018-03-28, before January 2019 has ended"))
                .body(findings("report-date") + "[0].path", equalTo(TEXT));
    }

    @Test
    void figuresThatLackSomethingAreFound() {
        stage.execute("TRUNCATE source_status");

        found("figures-incomplete");
    }

    @Test
    void incidentsWithoutReasonOrResolutionAreFoundUntilTheyHaveAWording() {
        var incident = anIncident().p1().with("reason", null).with("resolution", " ");
        stage.publish(incident, anIncident().p2().with("confidential", true).with("reason", null));

        found("without-reason").body(findings("without-reason") + ".incident", contains(incident.id()));
        found("without-resolution");
        editor.put(TEXT, 0, """
                        {"wordings": [{"incident": "%s", "reason": "A disk", "resolution": "Replaced"}]}""".formatted(incident.id())).statusCode(200);
        checks().body(findings("without-reason"), empty()).body(findings("without-resolution"), empty());
    }

    @Test
    void tableAndNarrativeThatDisagreeOnTheRootCauseAreFound() {
        var niche = anIncident()
                .p1()
                .with("affectedService", "Niche")
                .with("rootCause", "not-found")
                .with("reason", "The root cause is under  investigation by the supplier.");
        var calm = anIncident().p1().with("rootCause", "identified").with("reason", "Caused by a change.");
        stage.publish(niche, calm);
        var told = "The supplier was unable to identify a definitive root cause.";
        editor.put(
                        TEXT,
                        0,
                        "{\"paragraphs\": [{\"text\": \"%s\", \"incidents\": [\"%s\"]}]}".formatted(told, niche.id()))
                .statusCode(200);

        found("root-cause")
                .body(findings("root-cause") + ".incident", contains(niche.id()))
                .body(
                        findings("root-cause") + "[0].detail",
                        equalTo("Niche (INC-1): of the root cause the table says under-investigation,"
                                + " the narrative says not-found, the incident says not-found."));
    }

    @Test
    void aDeskTextThatChangedAfterItsWordingIsFound() {
        var incident = anIncident().p1();
        stage.publish(incident);
        editor.put(TEXT, 0, "{\"wordings\": [{\"incident\": \"%s\", \"reason\": \"A disk\"}]}".formatted(incident.id()))
                .statusCode(200);

        stage.publish(incident.version(2).with("reason", "Another"));

        found("changed-desk-text").body(findings("changed-desk-text") + ".incident", contains(incident.id()));
    }

    @Test
    void registersThatNeedSomebodyAreFound() {
        editor.put(TEXT, 0, "{\"header\": {\"date\": \"2019-03-28\"}}").statusCode(200);
        var updates = "\"updates\": [{\"text\": \"Due\", \"state\": \"planned\", \"date\": \"2019-0%d\"}]";
        added("commitments", "\"text\": \"Late\", \"rag\": \"red\", " + updates.formatted(2));
        added("commitments", "\"text\": \"In time\", " + updates.formatted(3));
        var psn = "\"organisation\": \"colp\", \"name\": \"PSN\", \"status\": \"valid\", \"validUntil\": \"%s\"";
        added("certificates", psn.formatted("2019-06"));
        added("certificates", psn.formatted("2020-03"));

        found("overdue-commitment")
                .body(findings("overdue-commitment") + ".detail", contains("Overdue on 2019-03-28: Late"));
        found("commitment-without-rag")
                .body(findings("commitment-without-rag") + ".detail", contains("Nobody has judged it: In time"));
        found("expiring-certificate")
                .body(findings("expiring-certificate") + "[0].detail", containsString("is valid until 2019-06"));
    }

    @Test
    void checksSpeakOfAllOrganisations() {
        ReportsApi.asThePolice().get(CHECKS).statusCode(403);
        ReportsApi.withoutTheScope().get(CHECKS).statusCode(403);
        ReportsApi.asEveryone().get(CHECKS).statusCode(200);
        editor.get("/reports/9999-01/checks").statusCode(404);
        editor.get("/reports/January/checks").statusCode(400);
    }

    private void added(String register, String fields) {
        editor.post("/registers/" + register, "{\"from\": \"2019-01\", %s}".formatted(fields))
                .statusCode(201);
    }

    private ValidatableResponse checks() {
        return editor.get(CHECKS).statusCode(200);
    }

    private ValidatableResponse found(String check) {
        return checks().body(findings(check), not(empty()));
    }

    private static String findings(String check) {
        return "checks.find { it.check == '%s' }.findings".formatted(check);
    }
}
