package servicedelivery.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PublicationsTest {

    private static final String PUBLICATIONS = "/reports/2019-01/publications";

    private final ReportsApi editor = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.clearWhatPeopleWrote();
        stage.bothSourcesPublishedThrough(Instant.now());
    }

    @Test
    void aReportIsPublishedWithItsFiles() {
        stage.publish(anIncident().p1(), aResponse().recommending(9));

        editor.post(PUBLICATIONS, "{\"note\": \"For the committee\"}")
                .statusCode(201)
                .header("Location", endsWith(PUBLICATIONS + "/1"))
                .body("version", equalTo(1))
                .body("publishedBy", equalTo("editor"))
                .body("publishedAt", notNullValue())
                .body("note", equalTo("For the committee"))
                .body("complete", equalTo(true))
                .body("files", contains("csv", "html", "json", "md", "pdf"));

        editor.get(PUBLICATIONS).body("total", equalTo(1)).body("items[0].version", equalTo(1));
        editor.get(PUBLICATIONS + "/1")
                .statusCode(200)
                .body("publication.note", equalTo("For the committee"))
                .body("report.month", equalTo("2019-01"))
                .body("report.serviceLevels.find { it.organisation == 'col' }.priorities[0].opened", equalTo(1));
    }

    @Test
    void whatIsPublishedKeepsItsBytes() {
        var incident = anIncident().p1();
        stage.publish(incident, aResponse().recommending(9));
        editor.post(PUBLICATIONS, "{}").statusCode(201);
        var before = files(1);

        stage.publish(
                incident.version(2).with("reason", "Another"), anIncident().p1());
        editor.put("/reports/2019-01/text", 0, "{\"summaryComment\": \"Later.\"}")
                .statusCode(200);

        assertThat(files(1)).isEqualTo(before);
        assertThatThrownBy(() -> stage.execute("UPDATE publication SET note = 'changed'"))
                .hasStackTraceContaining("what is published stays as it is");
        assertThatThrownBy(() -> stage.execute("DELETE FROM published_file"))
                .hasStackTraceContaining("what is published stays as it is");
    }

    @Test
    void versionsOfAMonthAreCounted() {
        editor.post(PUBLICATIONS, "").statusCode(201).body("version", equalTo(1));
        editor.post(PUBLICATIONS, "{}").statusCode(201).body("version", equalTo(2));
        editor.post("/reports/2018-12/publications", "{}").body("version", equalTo(1));

        String next = editor.get(PUBLICATIONS + "?limit=1")
                .body("items.version", contains(1))
                .body("total", equalTo(2))
                .extract()
                .path("next");
        editor.get(PUBLICATIONS + "?limit=1&cursor=" + next)
                .body("items.version", contains(2))
                .body("next", nullValue());
    }

    @Test
    void incompleteFiguresArePublishedOnlyWhenThatIsAccepted() {
        stage.execute("TRUNCATE source_status");

        editor.post(PUBLICATIONS, "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/incomplete"))
                .body("detail", containsString("\"acceptIncomplete\": true"));
        editor.get(PUBLICATIONS).body("total", equalTo(0));
        editor.post(PUBLICATIONS, "{\"acceptIncomplete\": true}")
                .statusCode(201)
                .body("complete", equalTo(false));
    }

    @Test
    void aMonthThatGoesOnIsNotPublishedAndOneToComeHasNoReport() {
        var present = java.time.YearMonth.now(java.time.ZoneId.of("Europe/London"));

        editor.post("/reports/%s/publications".formatted(present), "{}")
                .statusCode(409)
                .body("detail", containsString("has not ended"));
        editor.post("/reports/9999-01/publications", "{\"acceptIncomplete\": true}")
                .statusCode(404);
        editor.post("/reports/2019-13/publications", "{}").statusCode(400);
    }

    @Test
    void whoeverPublishesOrReadsMustCoverAllOrganisations() {
        var police = ReportsApi.asEditorOfThePolice();
        editor.post(PUBLICATIONS, "{}").statusCode(201);

        police.post(PUBLICATIONS, "{}").statusCode(403);
        ReportsApi.asEveryone().post(PUBLICATIONS, "{}").statusCode(403);
        for (var path :
                List.of(PUBLICATIONS, PUBLICATIONS + "/1", PUBLICATIONS + "/1.md", "/reports/2019-01/differences")) {
            police.get(path).statusCode(403);
            ReportsApi.asEveryone().get(path).statusCode(200);
            ReportsApi.withoutTheScope().get(path).statusCode(403);
        }
    }

    @Test
    void aRepeatedRequestPublishesOnce() {
        var body = "{\"note\": \"Once\"}";

        publish("key-1", body).statusCode(201).header("Idempotent-Replayed", nullValue());
        publish("key-1", body)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("version", equalTo(1));
        publish("key-1", "{}").statusCode(422);
        editor.get(PUBLICATIONS).body("total", equalTo(1));
    }

    @Test
    void hostileTextStaysText() {
        var hostile = "<script>alert(1)</script> =1+1 \u202Egnp.exe " + "x".repeat(3_900);
        stage.publish(anIncident().p1().with("reason", hostile).with("affectedService", "=cmd|' /C calc'!A0"));

        editor.post(PUBLICATIONS, "{\"note\": \"<b>bold</b>\"}").statusCode(201).body("note", equalTo("<b>bold</b>"));

        var files = files(1);
        assertThat(files.get("md"))
                .contains("\\<script\\>")
                .doesNotContain("<script>")
                .doesNotContain("\u202E");
        assertThat(files.get("csv")).contains("'=cmd|");
        assertThat(files.get("html"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("\u202E");
        assertThat(files.get("pdf")).startsWith("%PDF-");
        editor.get(PUBLICATIONS + "/1")
                .body("report.serviceLevels.priorities.flatten().incidents.flatten().reason", contains(hostile));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        editor.post(PUBLICATIONS, "{}").statusCode(201);

        editor.get(PUBLICATIONS + "/2").statusCode(404).body("detail", containsString("version 2"));
        editor.get(PUBLICATIONS + "/one").statusCode(404);
        editor.get("/reports/2018-01/differences")
                .statusCode(404)
                .body("detail", containsString("No report of 2018-01"));
        editor.post(PUBLICATIONS, "{\"accept\": true}").statusCode(400).body("errors.pointer", contains("/accept"));
    }

    private io.restassured.response.ValidatableResponse publish(String key, String body) {
        return editor.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1" + PUBLICATIONS)
                .then();
    }

    private Map<String, String> files(int version) {
        var files = new TreeMap<String, String>();
        List<String> extensions = editor.get(PUBLICATIONS).extract().path("items[%d].files".formatted(version - 1));
        for (var extension : extensions) {
            var path = "%s/%d%s".formatted(PUBLICATIONS, version, extension.equals("json") ? "" : "." + extension);
            files.put(extension, editor.get(path).statusCode(200).extract().asString());
        }
        return files;
    }
}
