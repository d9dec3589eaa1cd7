package servicedelivery.reporting.text;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ReportTextTest {

    private static final String JANUARY = "/reports/2019-01/text";
    private static final String FEBRUARY = "/reports/2019-02/text";
    private static final String TEXT = """
            {"header": {"committee": "Digital Services Sub-Committee", "date": "2019-03-28", "author": "An Officer"},
             "recommendations": "Members are asked to note this report", "summaryComment": "A calm month.",
             "paragraphs": [{"text": "It went on.", "position": 2}, {"text": "It began.", "position": 1}],
             "repeatIssues": [{"kind": "cause", "value": "power", "verdict": "confirmed", "name": "power"}],
             "gauges": [{"title": "Availability", "organisation": "CoL", "value": 99.95, "unit": "%"}]}""";

    private final ReportsApi editor = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.execute("TRUNCATE report_text, written_version");
    }

    @Test
    void aMonthIntoWhoseReportNobodyWroteIsEmpty() {
        editor.get(JANUARY)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("text.header.committee", nullValue())
                .body("text.paragraphs", empty())
                .body("recordedBy", nullValue());
    }

    @Test
    void aTextIsKeptAsItWasWritten() {
        editor.put(JANUARY, 0, TEXT).statusCode(200).header("ETag", "\"1\"");

        editor.get(JANUARY)
                .body("text.header.date", equalTo("2019-03-28"))
                .body("text.paragraphs.text", contains("It began.", "It went on."))
                .body("text.paragraphs.position", contains(1, 2))
                .body("text.repeatIssues.verdict", contains("confirmed"))
                .body("text.gauges[0].organisation", equalTo("col"))
                .body("text.gauges[0].value", equalTo(99.95f))
                .body("recordedBy", equalTo("editor"))
                .body("recordedAt", notNullValue());
    }

    @Test
    void laterMonthsCarryTheHeaderAndTheRecommendationsButNotTheDate() {
        editor.put(JANUARY, 0, TEXT).statusCode(200);

        editor.get("/reports/2019-04/text")
                .body("carriedFrom", equalTo("2019-01"))
                .body("version", equalTo(0))
                .body("text.header.author", equalTo("An Officer"))
                .body("text.header.date", nullValue())
                .body("text.recommendations", equalTo("Members are asked to note this report"))
                .body("text.summaryComment", nullValue())
                .body("text.paragraphs", empty());
        editor.get("/reports/2018-12/text").body("carriedFrom", nullValue());
    }

    @Test
    void whatIsCarriedBecomesTheMonthsOwnWhenPartsOfItAreChanged() {
        editor.put(JANUARY, 0, TEXT).statusCode(200);

        editor.patch(FEBRUARY, 0, "{\"header\": {\"date\": \"2019-04-25\"}}")
                .statusCode(200)
                .body("carriedFrom", nullValue())
                .body("text.header.author", equalTo("An Officer"))
                .body("text.header.date", equalTo("2019-04-25"));

        editor.get(JANUARY).body("text.header.date", equalTo("2019-03-28"));
    }

    @Test
    void aPublicWordingIsKeptAndFlaggedWhenTheDeskChangesItsText() {
        var incident = anIncident().p1();
        stage.publish(incident);
        var worded = "{\"wordings\": [{\"incident\": \"%s\", \"reason\": \"Under investigation\"%s}]}";
        editor.put(JANUARY, 0, worded.formatted(incident.id(), ""))
                .statusCode(200)
                .body("changedDeskTexts", empty());

        stage.publish(incident.version(2).with("reason", "A supplier found the cause"));

        String seen = editor.get(JANUARY)
                .body("changedDeskTexts", contains(incident.id()))
                .body("text.wordings[0].reason", equalTo("Under investigation"))
                .extract()
                .path("text.wordings[0].deskText");
        editor.patch(JANUARY, 1, worded.formatted(incident.id(), ", \"deskText\": \"" + seen + "\""))
                .body("changedDeskTexts", contains(incident.id()));
        editor.patch(JANUARY, 1, worded.formatted(incident.id(), "")).body("changedDeskTexts", empty());
    }

    @Test
    void onlyOneOfTwoWhoBeginATextSucceeds() {
        editor.put(JANUARY, 0, TEXT).statusCode(200);

        editor.put(JANUARY, 0, TEXT).statusCode(412);
        editor.request()
                .contentType("application/json")
                .body(TEXT)
                .put("/api/v1" + JANUARY)
                .then()
                .statusCode(428);
    }

    @Test
    void theHistorySaysWhoChangedWhat() {
        editor.put(JANUARY, 0, TEXT).statusCode(200);
        editor.patch(JANUARY, 1, "{\"summaryComment\": null}").statusCode(200);
        editor.patch(JANUARY, 2, "{\"summaryComment\": null}").header("ETag", "\"2\"");

        editor.get(JANUARY + "/history")
                .statusCode(200)
                .body("items.change", contains("added", "changed"))
                .body("items[1].changes.field", contains("summaryComment"))
                .body("items[1].changes[0].from", equalTo("A calm month."))
                .body("items[1].recordedBy", equalTo("editor"));
    }

    @Test
    void textsSpeakOfAllOrganisations() {
        var police = ReportsApi.asEditorOfThePolice();

        police.get(JANUARY).statusCode(403);
        police.get(JANUARY + "/history").statusCode(403);
        police.put(JANUARY, 0, TEXT).statusCode(403);
        ReportsApi.asEveryone().put(JANUARY, 0, TEXT).statusCode(403);
        ReportsApi.asEveryone().get(JANUARY).statusCode(200);
        editor.get("/reports/2019-13/text").statusCode(400);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(TEXT.replace("2019-03-28", "28 March"), "/header/date", "a date such as"),
                Arguments.of(TEXT.replace("author", "auther"), "/header/auther", "is not known"),
                Arguments.of(TEXT.replace("\"cause\"", "\"reason\""), "/repeatIssues/0/kind", "affected-service"),
                Arguments.of(TEXT.replace("99.95", "\"99.95\""), "/gauges/0/value", "must be a number"),
                Arguments.of(
                        TEXT.replace("\"unit\": \"%\"", "\"least\": 5, \"most\": 5"), "/gauges/0/most", "more than"),
                Arguments.of(
                        "{\"paragraphs\": [{\"text\": \"x\", \"incidents\": [\"0198c0de-0000-7000-8000-000000000001\"]}]}",
                        "/paragraphs/0/incidents/0",
                        "known here"),
                Arguments.of("{\"paragraphs\": [{\"incidents\": [\"1\"]}]}", "/paragraphs/0/text", "is required"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamedWithTheRemedy(String body, String pointer, String remedy) {
        editor.put(JANUARY, 0, body)
                .statusCode(400)
                .body("errors.find { it.pointer == '%s' }.detail".formatted(pointer), containsString(remedy));
        editor.get(JANUARY).body("version", equalTo(0));
    }

    @Test
    void aConfidentialIncidentHasNoWordingAndNoneHasTwo() {
        var secret = anIncident().p1().with("confidential", true);
        var open = anIncident().p1();
        stage.publish(secret, open);
        var wordings = "{\"wordings\": [{\"incident\": \"%s\"}, {\"incident\": \"%s\"}, {\"incident\": \"%s\"}]}";

        editor.put(JANUARY, 0, wordings.formatted(secret.id(), open.id(), open.id()))
                .statusCode(400)
                .body("errors.pointer", hasItems("/wordings/0/incident", "/wordings/2/incident"));
    }
}
