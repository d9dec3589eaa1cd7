package servicedelivery.reporting.page.text;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import servicedelivery.reporting.page.PaperForm;
import servicedelivery.reporting.page.Person;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ParagraphFormsTest {

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
    void paragraphsAreAddedChangedMovedAndRemoved() {
        var incident = anIncident().p1();
        stage.publish(incident);
        var editor = Person.signedInWith("edit-all");
        add(editor, "First", incident.id());
        add(editor, "Second");
        add(editor, "Third");

        link(editor, "Second", "")
                .with("text", "Zeroth")
                .with("position", "1")
                .send()
                .then()
                .statusCode(303);
        text().body("text.paragraphs.text", contains("Zeroth", "First", "Third"));
        editor.post(linkTo(editor, "Third", "/move"), editor.token(), "way", "up")
                .then()
                .statusCode(303);
        text().body("text.paragraphs.text", contains("Zeroth", "Third", "First"))
                .body("text.paragraphs[2].incidents", contains(incident.id()));
        link(editor, "Zeroth", "/remove").send().then().statusCode(303);

        text().body("text.paragraphs.text", contains("Third", "First"));
    }

    @Test
    void aParagraphThatAnotherChangedMeanwhileIsNotLostAndReplacesNothing() {
        var editor = Person.signedInWith("edit-all");
        add(editor, "One");
        var form = link(editor, "One", "").with("text", "Mine");
        api.patch("/reports/2019-01/text", 1, "{\"paragraphs\": [{\"text\": \"Theirs\"}, {\"text\": \"Two\"}]}")
                .statusCode(200);

        var page = form.send()
                .then()
                .statusCode(409)
                .body(containsString("editor changed this on"))
                .body(containsString("if you save it, it is added as new"))
                .body(containsString("Mine"))
                .extract()
                .asString();
        PaperForm.in(editor, page).send().then().statusCode(303);

        text().body("text.paragraphs.text", contains("Mine", "Theirs", "Two"));
    }

    @Test
    void aWrongPositionStandsAtItsField() {
        var editor = Person.signedInWith("edit-all");
        add(editor, "One");

        editor.open(TEXT + "/paragraphs/new")
                .with("text", "Two")
                .with("position", "last")
                .send()
                .then()
                .statusCode(400)
                .body(containsString("<a href=\"#field-position\">Position must be a whole number from 1 to 100"))
                .body(containsString("value=\"last\""));
    }

    private static void add(Person editor, String text, String... incidents) {
        editor.open(TEXT + "/paragraphs/new")
                .with("text", text)
                .with("incidents", incidents)
                .send()
                .then()
                .statusCode(303);
    }

    private PaperForm link(Person editor, String paragraph, String page) {
        return editor.open(linkTo(editor, paragraph, page));
    }

    /** By its key, which the page of all the text links to. */
    private static String linkTo(Person editor, String paragraph, String page) {
        var all = editor.visit(TEXT).asString();
        var from = all.indexOf("<p class=\"written\">" + paragraph);
        var start = all.indexOf(TEXT + "/paragraphs/", from);
        return all.substring(start, all.indexOf('"', start)) + page;
    }

    private ValidatableResponse text() {
        return api.get("/reports/2019-01/text").statusCode(200);
    }
}
