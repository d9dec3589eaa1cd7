package servicedelivery.reporting.publication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.Example.aResponse;
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
class DifferencesTest {

    private static final String PUBLICATIONS = "/reports/2019-01/publications";
    private static final String DIFFERENCES = "/reports/2019-01/differences";

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
    void aReportThatNobodyCorrectedIsTheSame() {
        stage.publish(
                anIncident().p1(),
                anIncident().p2().of("colp"),
                aResponse().recommending(9).rating("good"));
        publish();

        same();
    }

    @Test
    void aCorrectedIncidentIsNamedAsTheCause() {
        var incident = anIncident().p1();
        var other = anIncident().p2();
        stage.publish(incident, other);
        publish();

        stage.publish(incident.version(2).late().with("reason", "The disk was too small"));

        var row = "items.find { it.section == 'incident' }";
        var gauge = "items.find { it.item == 'within-target-col' }";
        differences()
                .body("same", equalTo(false))
                .body("causes.id", contains(incident.id()))
                .body("causes[0].kind", equalTo("incident"))
                .body("causes[0].change", equalTo("changed"))
                .body("causes[0].fromVersion", equalTo(1))
                .body("causes[0].toVersion", equalTo(2))
                .body("causes[0].fields.field", hasItems("reason", "withinTarget"))
                .body(row + ".incidents", contains(incident.id()))
                .body(row + ".fields.find { it.field == 'reason' }.from", equalTo("A disk was full"))
                .body(row + ".fields.find { it.field == 'reason' }.to", equalTo("The disk was too small"))
                .body(gauge + ".fields.find { it.field == 'value' }.from", equalTo(100))
                .body(gauge + ".fields.find { it.field == 'value' }.to", equalTo(50))
                .body(gauge + ".causes", contains(incident.id()))
                .body("items.findAll { it.section == 'incident' }.size()", equalTo(1))
                .body("items.section", not(hasItem("notice")))
                .body("items.causes", everyItem(not(empty())));
    }

    @Test
    void aVoidedAndALateIncidentAreToldApart() {
        var wrong = anIncident().p1();
        stage.publish(wrong);
        publish();
        var late = anIncident().p2().of("colp");

        stage.publish(wrong.version(2).voided(), late);

        differences()
                .body("causes.find { it.id == '%s' }.change".formatted(wrong.id()), equalTo("removed"))
                .body("causes.find { it.id == '%s' }.change".formatted(late.id()), equalTo("added"))
                .body("causes.find { it.id == '%s' }.fromVersion".formatted(late.id()), nullValue())
                .body("items.find { it.item == 'p1-col' }.causes", contains(wrong.id()))
                .body("items.find { it.item == 'p2-colp' }.causes", contains(late.id()))
                .body("items.findAll { it.section == 'incident' }.change", hasItems("removed", "added"));
    }

    @Test
    void aVoidedResponseIsNamedAsTheCause() {
        var response = aResponse().recommending(9).respondedAt("2018-12-10T09:00:00Z");
        stage.publish(response, aResponse().recommending(3).rating("poor"));
        publish();

        stage.publish(response.version(2).voided());

        differences()
                .body("causes.kind", contains("response"))
                .body("causes[0].id", equalTo(response.id()))
                .body("causes[0].change", equalTo("removed"))
                .body("causes[0].fromVersion", equalTo(1))
                .body("causes[0].toVersion", equalTo(2))
                .body("changedResponses", equalTo(1))
                .body("items.find { it.item == 'nps-all' }.fields.find { it.field == 'value' }.from", equalTo(0))
                .body("items.find { it.item == 'nps-all' }.fields.find { it.field == 'value' }.to", equalTo(-100))
                .body("items.item", not(hasItem("satisfaction-col")));
    }

    @Test
    void anErasedResponseChangesNothing() {
        var response = aResponse().recommending(9).with("ticket", "T-1");
        stage.publish(response);
        publish();

        stage.publish(response.version(2).with("ticket", null).ofType("servicedelivery.survey-response.erased.v1"));

        same();
    }

    @Test
    void aNewVersionIsTheNewMeasure() {
        stage.publish(anIncident().p1());
        publish();
        stage.publish(anIncident().p1());
        publish();

        differences().body("publication.version", equalTo(2)).body("items", empty());
        editor.get(DIFFERENCES + "?publication=1")
                .body("publication.version", equalTo(1))
                .body("items.find { it.item == 'p1-col' }.fields.find { it.field == 'value' }.to", equalTo(2));
        editor.get(DIFFERENCES + "?publication=3").statusCode(404);
        editor.get(DIFFERENCES + "?version=1").statusCode(400);
    }

    @Test
    void whatPeopleChangedIsNamedToo() {
        editor.put("/reports/2019-01/text", 0, "{\"paragraphs\": [{\"text\": \"One.\"}, {\"text\": \"Two.\"}]}")
                .statusCode(200);
        publish();

        editor.patch("/reports/2019-01/text", 1, "{\"paragraphs\": [{\"text\": \"New.\"}, {\"text\": \"Two.\"}]}")
                .statusCode(200);
        String entry = editor.post(
                        "/registers/certificates",
                        "{\"from\": \"2019-01\", \"organisation\": \"col\", \"name\": \"PSN\", \"status\": \"submitted\"}")
                .statusCode(201)
                .extract()
                .path("id");

        differences()
                .body("causes.id", contains("/registers/certificates/" + entry, "/reports/2019-01/text"))
                .body("causes.recordedBy", contains("editor", "editor"))
                .body("items.section", contains("narrative", "certificate"))
                .body("items[0].fields[0].from", equalTo("One."))
                .body("items[0].fields[0].to", equalTo("New."))
                .body("items[0].causes", contains("/reports/2019-01/text"))
                .body("items[1].change", equalTo("added"));
    }

    @Test
    void whatBecameConfidentialIsNotTold() {
        var incident = anIncident().p1().with("reason", "A secret one");
        stage.publish(incident);
        publish();

        stage.publish(incident.version(2).with("confidential", true).with("knownIssue", true));

        differences()
                .body("causes[0].fields.field", contains("confidential"))
                .body("causes[0].name", nullValue())
                .body("items.section", hasItem("incident"))
                .body("items.findAll { it.section == 'incident' }.toString()", not(containsString("A secret one")))
                .body("items.findAll { it.section == 'narrative' }.toString()", not(containsString("Website")));
    }

    private void publish() {
        editor.post(PUBLICATIONS, "{}").statusCode(201);
    }

    private ValidatableResponse differences() {
        return editor.get(DIFFERENCES).statusCode(200);
    }

    private void same() {
        differences().body("items", empty()).body("causes", empty()).body("same", equalTo(true));
    }
}
