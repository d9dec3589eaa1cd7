package servicedelivery.reporting.page.text;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.page.Person;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class WordingFormsTest {

    private static final String TEXT = "/reports/2019-01/text";

    private final ReportsApi api = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.clearWhatPeopleWrote();
    }

    @Test
    void aPublicWordingIsKeptAndFlaggedWhenTheDeskChangesItsText() {
        var incident = anIncident().p1();
        stage.publish(incident);
        var editor = Person.signedInWith("edit-all");
        var address = TEXT + "/wordings/" + incident.id();
        editor.visit(address).then().body(containsString("Reason: A disk was full"));
        editor.open(address).with("reason", "A part failed").send().then().statusCode(303);

        stage.publish(incident.version(2).with("reason", "It was the network"));

        editor.visit(TEXT).then().body(containsString("Public wording; the desk changed its text since"));
        editor.open(address).with("reason", "A part broke").send().then().statusCode(303);
        text().body("changedDeskTexts", contains(incident.id()))
                .body("text.wordings[0].reason", equalTo("A part broke"));
        editor.open(address).with("fits", "true").send().then().statusCode(303);
        text().body("changedDeskTexts", empty());
        editor.open(address).with("reason", "").send().then().statusCode(303);
        text().body("text.wordings", empty());
    }

    @Test
    void aConfidentialIncidentHasNoWording() {
        var incident = anIncident().p1().with("confidential", true);
        stage.publish(incident);
        var editor = Person.signedInWith("edit-all");

        editor.visit(TEXT).then().body(containsString("Confidential")).body(not(containsString("A disk was full")));
        editor.open(TEXT + "/wordings/" + incident.id())
                .with("reason", "Told")
                .send()
                .then()
                .statusCode(400)
                .body(containsString("is confidential"));
    }

    @Test
    void repeatIssuesAreConfirmedNamedAndDismissed() {
        stage.publish(
                anIncident().p1().with("cause", "power"), anIncident().p2().with("cause", "power"));
        var editor = Person.signedInWith("edit-all");
        var power = TEXT + "/repeat-issues?kind=cause&value=power";
        editor.visit(TEXT).then().body(containsString("kind=cause&amp;value=power"));

        editor.open(power).with("name", "electricity").send().then().statusCode(400);
        editor.open(power)
                .with("verdict", "confirmed")
                .with("name", "electricity")
                .send()
                .then()
                .statusCode(303);
        editor.open(TEXT + "/repeat-issues?kind=affected-service&value=Website")
                .with("verdict", "dismissed")
                .send()
                .then()
                .statusCode(303);

        text().body("text.repeatIssues.verdict", contains("confirmed", "dismissed"));
        editor.visit("/reports/2019-01").then().body(containsString("Repeat issues for electricity were responded to"));
        editor.open(power).with("verdict", "").with("name", "").send().then().statusCode(303);
        text().body("text.repeatIssues.value", contains("Website"));
    }

    @Test
    void anExtraGaugeIsEnteredByHand() {
        var editor = Person.signedInWith("edit-all");
        var form = editor.open(TEXT + "/gauges/new")
                .with("title", "Calls answered")
                .with("unit", "%");

        form.with("value", "many")
                .send()
                .then()
                .statusCode(400)
                .body(containsString("<a href=\"#field-value\">Value must be a number"));
        form.with("value", "98.5").with("organisation", "colp").send().then().statusCode(303);

        text().body("text.gauges", hasSize(1))
                .body("text.gauges[0].value", equalTo(98.5f))
                .body("text.gauges[0].organisation", equalTo("colp"))
                .body("text.gauges[0].goal", nullValue());
        editor.visit("/reports/2019-01").then().body(containsString("Calls answered"));
    }

    private ValidatableResponse text() {
        return api.get("/reports/2019-01/text").statusCode(200);
    }
}
