package servicedelivery.reporting.page.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.page.Person;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class TextFormsTest {

    private static final String TEXT = "/reports/2019-01/text";
    private static final String FORGED = "0".repeat(64);
    private static final String HOSTILE =
            "=cmd <script>alert(1)</script>\"'{view.month} \u202Ereversed & " + "w".repeat(3_000);

    private final ReportsApi api = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.clearWhatPeopleWrote();
    }

    @Test
    void headerAndRecommendationsAreWritten() {
        var editor = Person.signedInWith("edit-all");

        editor.open(TEXT + "/header")
                .with("header/committee", "IT Sub-Committee")
                .with("header/date", "2019-03-28")
                .send()
                .then()
                .statusCode(303)
                .header("Location", TEXT + "?done=changed");
        editor.open(TEXT + "/summary")
                .with("recommendations", "Note\nthis.")
                .send()
                .then()
                .statusCode(303);

        text().body("text.header.committee", equalTo("IT Sub-Committee"))
                .body("text.header.date", equalTo("2019-03-28"))
                .body("text.recommendations", equalTo("Note\nthis."))
                .body("version", equalTo(2));
        editor.visit("/reports/2019-01").then().body(containsString("IT Sub-Committee"));
        editor.visit(TEXT + "/history").then().body(containsString("Recommendations"));
    }

    @Test
    void aDateThatIsNoneStandsAtItsField() {
        Person.signedInWith("edit-all")
                .open(TEXT + "/header")
                .with("header/date", "28 March")
                .with("header/subject", "Kept")
                .send()
                .then()
                .statusCode(400)
                .body(containsString("<a href=\"#field-header-date\">Date of the report must be a date such as"))
                .body(containsString("value=\"28 March\""))
                .body(containsString("value=\"Kept\""));
    }

    @Test
    void whatCameFromAnEarlierMonthIsSaidAndTakenOver() {
        api.patch("/reports/2018-12/text", 0, "{\"header\": {\"committee\": \"Police Committee\"}}")
                .statusCode(200);
        var editor = Person.signedInWith("edit-all");

        editor.visit(TEXT).then().body(containsString("comes from the report of December 2018"));
        editor.open(TEXT + "/header").send().then().statusCode(303);

        text().body("text.header.committee", equalTo("Police Committee")).body("version", equalTo(1));
    }

    @Test
    void hostileTextStaysText() {
        var incident = anIncident().p1();
        stage.publish(incident);
        var editor = Person.signedInWith("edit-all");
        editor.open(TEXT + "/paragraphs/new")
                .with("text", HOSTILE)
                .with("incidents", incident.id())
                .send()
                .then()
                .statusCode(303);
        editor.open(TEXT + "/wordings/" + incident.id())
                .with("reason", HOSTILE)
                .send()
                .then()
                .statusCode(303);
        editor.open(TEXT + "/summary")
                .with("summaryComment", HOSTILE)
                .send()
                .then()
                .statusCode(303);

        text().body("text.paragraphs.text", contains(HOSTILE));
        for (var address :
                new String[] {TEXT, TEXT + "/summary", TEXT + "/history", TEXT + "/wordings/" + incident.id()}) {
            assertThat(editor.visit(address).asString())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;{view.month}")
                    .doesNotContain("<script>alert");
        }
        assertThat(editor.open(TEXT + "/summary").value("summaryComment")).isEqualTo(HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/header", "/summary", "/paragraphs/new", "/gauges/new", "/repeat-issues?kind=cause&value=power"
            })
    void everyFormIsProtected(String form) {
        var editor = Person.signedInWith("edit-all");
        var reader = Person.signedInWith("read-all");
        var police = Person.signedInWith("edit-colp");

        editor.post(TEXT + form, FORGED, "text", "x").then().statusCode(403);
        new Person().visit(TEXT + form).then().statusCode(303).header("Location", containsString("/sign-in?to="));
        new Person()
                .post(TEXT + form, FORGED, "text", "x")
                .then()
                .statusCode(303)
                .header("Location", "/sign-in");
        reader.visit(TEXT + form).then().statusCode(403).body(containsString("Your key does not cover this"));
        reader.post(TEXT + form, reader.token(), "text", "x").then().statusCode(403);
        police.visit(TEXT + form).then().statusCode(403).body(containsString("ask for a key that covers"));
        text().body("version", equalTo(0));
    }

    private ValidatableResponse text() {
        return api.get("/reports/2019-01/text").statusCode(200);
    }
}
