package servicedelivery.reporting.page.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.page.PaperForm;
import servicedelivery.reporting.page.Person;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RegisterFormsTest {

    private static final String COMMITMENTS = "/reports/2019-01/registers/commitments";

    private final ReportsApi api = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.clearWhatPeopleWrote();
    }

    @Test
    void anEntryIsAddedAsTheApiWouldAddIt() {
        var editor = Person.signedInWith("edit-all");

        filled(editor.open(COMMITMENTS + "/new"))
                .send()
                .then()
                .statusCode(303)
                .header("Location", COMMITMENTS + "?done=added");

        api.get("/registers/commitments?month=2019-01")
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("Two placements"))
                .body("items[0].quantity", equalTo(2))
                .body("items[0].updates", hasSize(1))
                .body("items[0].updates[0].date", equalTo("2018-10"))
                .body("items[0].rag", nullValue())
                .body("items[0].recordedBy", equalTo("editor"));
        editor.visit(COMMITMENTS + "?done=added")
                .then()
                .body(containsString("Added."))
                .body(containsString("Two placements"));
    }

    @Test
    void pressingTheButtonTwiceAddsOneEntry() {
        var form = filled(Person.signedInWith("edit-all").open(COMMITMENTS + "/new"));

        form.send().then().statusCode(303);
        form.send().then().statusCode(303);

        api.get("/registers/commitments?month=2019-01").body("items", hasSize(1));
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedStays() {
        var form = Person.signedInWith("edit-all").open(COMMITMENTS + "/new");

        var page = form.with("quantity", "two")
                .with("updates/0/text", "One <b>started</b>")
                .with("due", "31.3.2019")
                .send()
                .then()
                .statusCode(400)
                .body("html.head.title", equalTo("Error: Add a commitment – Service delivery"))
                .body(containsString("<a href=\"#field-text\">Commitment is required</a>"))
                .body(containsString("<a href=\"#field-quantity\">How many were promised must be a whole number"))
                .body(containsString("<a href=\"#field-updates-0-state-0\">Update 1: State of the update is required"))
                .body(containsString("id=\"field-due-error\""))
                .body(containsString("aria-describedby=\"field-due-hint field-due-error\""))
                .extract()
                .asString();

        assertThat(page)
                .contains("value=\"two\"", "value=\"31.3.2019\"", "One &lt;b&gt;started&lt;/b&gt;")
                .doesNotContain("<b>started");
        api.get("/registers/commitments?month=2019-01").body("items", hasSize(0));
    }

    @Test
    void rowsAreAddedAndTakenOutWithoutAScript() {
        var editor = Person.signedInWith("edit-all");

        var more = filled(editor.open(COMMITMENTS + "/new"))
                .with("step", "add updates")
                .send()
                .then()
                .statusCode(200)
                .body(containsString("Update 2"))
                .body(containsString("Two placements"))
                .extract()
                .asString();

        assertThat(more).doesNotContain("There is a problem");
        filled(editor.open(COMMITMENTS + "/new"))
                .with("step", "remove updates/0")
                .send()
                .then()
                .statusCode(200)
                .body(not(containsString("One started")));
    }

    @Test
    void whoeverWasOvertakenLosesNothingAndIsToldByWhom() {
        var editor = Person.signedInWith("edit-all");
        var id = add();
        var form = editor.open(COMMITMENTS + "/" + id);
        api.patch("/registers/commitments/" + id, 1, "{\"from\": \"2019-01\", \"rag\": \"red\"}")
                .statusCode(200);

        var page = form.with("text", "Three placements")
                .send()
                .then()
                .statusCode(409)
                .body(containsString("editor changed this on"))
                .body(containsString("RAG status"))
                .body(containsString("It says now: <q>Red</q>"))
                .body(containsString("Three placements"))
                .extract()
                .asString();
        assertThat(PaperForm.in(editor, page).value("version")).isEqualTo("2");

        PaperForm.in(editor, page).send().then().statusCode(303);
        api.get("/registers/commitments/" + id)
                .body("text", equalTo("Three placements"))
                .body("rag", nullValue())
                .body("version", equalTo(3));
    }

    @Test
    void whatSomebodyRemovedMeanwhileCanBeAddedAgain() {
        var editor = Person.signedInWith("edit-all");
        var id = add();
        var form = editor.open(COMMITMENTS + "/" + id);
        api.delete("/registers/commitments/" + id, 1).statusCode(204);

        var page = form.with("text", "Three placements")
                .send()
                .then()
                .statusCode(409)
                .body(containsString("editor removed this on"))
                .extract()
                .asString();
        PaperForm.in(editor, page).send().then().statusCode(303);

        api.get("/registers/commitments?month=2019-01").body("items.text", equalTo(List.of("Three placements")));
    }

    @Test
    void removingAsksFirstAndLeavesAHistory() {
        var editor = Person.signedInWith("edit-all");
        var id = add();

        editor.open(COMMITMENTS + "/" + id + "/remove")
                .send()
                .then()
                .statusCode(303)
                .header("Location", COMMITMENTS + "?done=removed");

        editor.visit(COMMITMENTS).then().body(containsString("There are no commitments in this report."));
        editor.visit(COMMITMENTS + "/" + id + "/history")
                .then()
                .body(containsString("Removed, by <strong>editor</strong>"))
                .body(containsString("Added, from January 2019 on, by <strong>editor</strong>"));
    }

    private static PaperForm filled(PaperForm form) {
        return form.with("text", "Two placements")
                .with("quantity", "2")
                .with("period", "year")
                .with("updates/0/text", "One started")
                .with("updates/0/state", "done")
                .with("updates/0/date", "2018-10");
    }

    private String add() {
        return api.post("/registers/commitments", "{\"from\": \"2019-01\", \"text\": \"Two placements\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }
}
