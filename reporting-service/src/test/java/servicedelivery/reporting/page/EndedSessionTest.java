package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

/** What somebody typed is not lost when their session ends before they send it. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class EndedSessionTest {

    private static final String COMMITMENTS = "/reports/2019-01/registers/commitments";
    private static final String TEXT = "Two <b>\"placements\"</b>\nof a year " + "and more ".repeat(300) + ".";

    private final ReportsApi api = ReportsApi.asEditor();
    private final Person editor = new Person();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.clearWhatPeopleWrote();
        signIn();
    }

    @Test
    void itIsThereAgainAfterSigningInAndSavedOnlyThen() {
        var form = typed();
        endSessions();

        var signIn = kept(form)
                .then()
                .statusCode(200)
                .body(containsString("Your session has ended."))
                .extract();
        var wrong =
                PaperForm.in(editor, signIn.asString()).with("key", "mistyped").send();
        var signedIn =
                PaperForm.in(editor, wrong.asString()).with("key", "edit-all").send();
        var back = PaperForm.in(editor, signedIn.asString()).send();

        back.then().statusCode(200).body(containsString("You are signed in again, and what you typed is below"));
        var again = PaperForm.in(editor, back.asString());
        assertThat(again.address()).isEqualTo(COMMITMENTS + "/new");
        assertThat(again.value("text")).isEqualTo(TEXT);
        assertThat(again.value("updates/0/state")).isEqualTo("done");
        commitments(0);

        again.send().then().statusCode(303);
        commitments(1);
        api.get("/registers/commitments?month=2019-01").body("items[0].text", equalTo(TEXT));
    }

    @Test
    void whoSignedInElsewhereMeanwhileIsShownTheFormOnceMore() {
        var form = typed();
        signIn();

        var refused = form.send();

        refused.then().statusCode(403).body(containsString("Save what is below only if you typed it."));
        commitments(0);
        var again = PaperForm.in(editor, refused.asString());
        assertThat(again.value("text")).isEqualTo(TEXT);
        again.send().then().statusCode(303);
        commitments(1);
    }

    @Test
    void whatAnotherSiteMadeUpIsNotKept() {
        var form = new PaperForm(
                editor, typed().address(), typed().with("token", "0".repeat(64)).fields());
        endSessions();

        kept(form).then().statusCode(303).header("Location", "/sign-in");
    }

    @Test
    void whereNothingWasTypedThereIsNothingToKeep() {
        String id = api.post("/registers/commitments", "{\"from\": \"2019-01\", \"text\": \"Two placements\"}")
                .extract()
                .path("id");
        var removal = editor.open(COMMITMENTS + "/" + id + "/remove");
        endSessions();

        kept(removal).then().statusCode(303).header("Location", "/sign-in");
        commitments(1);
    }

    private void signIn() {
        editor.visit("/sign-in");
        editor.signIn("edit-all", "/").then().statusCode(303);
    }

    private PaperForm typed() {
        return editor.open(COMMITMENTS + "/new")
                .with("text", TEXT)
                .with("updates/0/text", "One started")
                .with("updates/0/state", "done");
    }

    private void endSessions() {
        stage.execute("DELETE FROM page_session");
    }

    /** As a browser that sends the form once more to where it is told to. */
    private Response kept(PaperForm form) {
        var refused = form.send();
        refused.then().statusCode(307).header("Location", containsString("/sign-in/again?to=%2Freports"));
        return new PaperForm(editor, refused.header("Location"), form.fields()).send();
    }

    private void commitments(int number) {
        api.get("/registers/commitments?month=2019-01").body("items", hasSize(number));
    }
}
