package servicedelivery.reporting.page.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.page.Person;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PublishingPagesTest {

    private static final String REPORT = "/reports/2019-01";
    private static final String FORGED = "0".repeat(64);

    private final ReportsApi api = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.clearWhatPeopleWrote();
    }

    @Test
    void theChecksStandBeforeTheButton() {
        stage.bothSourcesPublishedThrough(Instant.now());
        var incident = anIncident().p1().with("reason", null).with("affectedService", "<b>Niche</b>");
        stage.publish(incident);

        Person.signedInWith("edit-all")
                .visit(REPORT + "/publish")
                .then()
                .statusCode(200)
                .body(containsString("Incidents without a reason"))
                .body(containsString("/reports/2019-01/text/wordings/" + incident.id()))
                .body(containsString("The report has no date."))
                .body(containsString("&lt;b&gt;Niche"))
                .body(not(containsString("Publish the report without it")));
    }

    @Test
    void whatIsMissingMustBeAccepted() {
        var editor = Person.signedInWith("edit-all");
        var form = editor.open(REPORT + "/publish").with("note", "For the committee <i>");

        form.send()
                .then()
                .statusCode(400)
                .body(containsString("<a href=\"#field-acceptIncomplete-0\">What is missing must be accepted"))
                .body(containsString("For the committee &lt;i&gt;"));
        form.with("acceptIncomplete", "true").send().then().statusCode(303);
        form.with("acceptIncomplete", "true").send().then().statusCode(303);

        api.get(REPORT + "/publications")
                .body("items", hasSize(1))
                .body("items[0].complete", equalTo(false))
                .body("items[0].note", equalTo("For the committee <i>"))
                .body("items[0].publishedBy", equalTo("editor"));
        editor.visit(REPORT + "/publications?done=published")
                .then()
                .body(containsString("Published."))
                .body(containsString("although something was missing"))
                .body(containsString("For the committee &lt;i&gt;"));
    }

    @Test
    void aPublishedVersionIsTheSameBytesInTheBrowser() {
        stage.publish(anIncident().p1());
        publish();
        var reader = Person.signedInWith("read-all");

        for (var file : new String[] {"", ".pdf", ".md", ".csv", ".json"}) {
            var api = this.api
                    .get(REPORT + "/publications/1" + (file.isEmpty() ? ".html" : file.equals(".json") ? "" : file))
                    .extract()
                    .asByteArray();
            var page = reader.visit(REPORT + "/publications/1" + file);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.asByteArray()).isEqualTo(api);
        }
        assertThat(reader.visit(REPORT + "/publications/1").headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'sha256-")
                .doesNotContain("unsafe");
        reader.visit(REPORT + "/publications/1").then().body(containsString("<main class=\"width\">"));
        reader.visit(REPORT + "/publications/2").then().statusCode(404);
        reader.visit(REPORT + "/publications/1.exe").then().statusCode(404);
    }

    @Test
    void aCorrectionIsShownWithItsCause() {
        var incident = anIncident().p1();
        var response = aResponse().recommending(9);
        stage.publish(incident, response);
        publish();
        var reader = Person.signedInWith("read-all");
        reader.visit(REPORT).then().body(containsString("This is version 1, which editor published on"));
        reader.visit(REPORT + "/differences")
                .then()
                .body(containsString("Nothing: the report says what was published."));

        stage.publish(
                incident.version(2).late().with("reason", "<u>A fire</u>"),
                response.version(2).voided());

        reader.visit(REPORT)
                .then()
                .body(containsString("different from version 1"))
                .body(containsString("/reports/2019-01/differences"));
        reader.visit(REPORT + "/differences?publication=1")
                .then()
                .statusCode(200)
                .body(containsString("Gauge: Net Promoter Score"))
                .body(containsString("A disk was full"))
                .body(containsString("&lt;u&gt;A fire&lt;/u&gt;"))
                .body(not(containsString("<u>A fire")))
                .body(containsString("Incident: Website (changed)"))
                .body(containsString("Survey response (does not count any more)"));
        reader.visit(REPORT + "/differences?publication=9").then().statusCode(404);
    }

    @Test
    void whoMayNotWriteIsOfferedNothing() {
        var reader = Person.signedInWith("read-all");
        var police = Person.signedInWith("edit-colp");

        reader.visit(REPORT)
                .then()
                .body(not(containsString("/text\"")))
                .body(not(containsString("/registers/")))
                .body(not(containsString("/publish\"")));
        police.visit(REPORT)
                .then()
                .body(containsString("/registers/improvements"))
                .body(not(containsString("/text\"")))
                .body(not(containsString("/publish\"")));
        reader.visit(REPORT + "/publish").then().statusCode(403).body(containsString("Your key does not cover this"));
        reader.post(REPORT + "/publish", reader.token()).then().statusCode(403);
        police.visit(REPORT + "/publish").then().statusCode(403);
        police.visit(REPORT + "/differences").then().statusCode(403);
        police.visit(REPORT + "/publications").then().statusCode(403);
    }

    @Test
    void aForeignFormPublishesNothing() {
        Person.signedInWith("edit-all")
                .post(REPORT + "/publish", FORGED, "acceptIncomplete", "true")
                .then()
                .statusCode(403);
        new Person().post(REPORT + "/publish", FORGED).then().statusCode(303).header("Location", "/sign-in");

        api.get(REPORT + "/publications").body("items", hasSize(0));
    }

    @Test
    void thePageOfTheSameReportIsNotSentAgain() {
        stage.bothSourcesPublishedThrough(Instant.now());
        publish();
        var reader = ReportsApi.asEveryone();
        var tag = reader.request().get(REPORT).header("ETag");

        var again = reader.request().header("If-None-Match", tag).get(REPORT);
        stage.publish(anIncident().p1());
        var changed = reader.request().header("If-None-Match", tag).get(REPORT);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    private void publish() {
        api.post(REPORT + "/publications", "{\"acceptIncomplete\": true}").statusCode(201);
    }
}
