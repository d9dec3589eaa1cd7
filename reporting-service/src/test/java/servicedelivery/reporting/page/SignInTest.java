package servicedelivery.reporting.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class SignInTest {

    private static final String FORGED = "0".repeat(64);

    @Inject
    Stage stage;

    private final Person person = new Person();

    @Test
    void aPageWithoutASessionLeadsToTheSignInPageAndBack() {
        person.visit("/?month=2019-01&organisation=col")
                .then()
                .statusCode(303)
                .header("Location", "/sign-in?to=%2F%3Fmonth%3D2019-01%26organisation%3Dcol");

        person.visit("/sign-in?to=%2F%3Fmonth%3D2019-01%26organisation%3Dcol")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");

        person.signIn("read-all", "/?month=2019-01&organisation=col")
                .then()
                .statusCode(303)
                .header("Location", "/?month=2019-01&organisation=col");
        person.visit("/?month=2019-01&organisation=col").then().statusCode(200);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        person.visit("/sign-in");

        person.signIn("read-all", "/")
                .then()
                .header(
                        "Set-Cookie",
                        allOf(
                                containsStringIgnoringCase("HttpOnly"),
                                containsString("SameSite=Lax"),
                                containsString("Path=/"),
                                containsString("Max-Age=648000"),
                                not(containsString("Secure"))));
    }

    @Test
    void signingInGivesAnotherCookieThanBefore() {
        person.visit("/sign-in");
        var before = person.cookie();

        person.signIn("read-all", "/");

        assertThat(person.cookie()).isNotEqualTo(before);
        assertThat(stage.rows("SELECT token_sha256 FROM page_session")).noneMatch(row -> row.contains(person.cookie()));
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-key, This key is not known",
        "'', This key is not known",
        "write-all, This key does not let you read reports"
    })
    void aWrongKeyIsRefused(String key, String message) {
        person.visit("/sign-in");

        person.signIn(key, "/")
                .then()
                .statusCode(403)
                .body(containsString(message))
                .body(not(containsString("value=\"no-such-key")));
        person.visit("/").then().statusCode(303);
    }

    @Test
    void aFormOfAnotherBrowserIsRefused() {
        person.visit("/sign-in");

        person.post("/sign-in", FORGED, "key", "read-all").then().statusCode(403);
        person.visit("/").then().statusCode(303);
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasTheCookie() {
        var reader = Person.signedInWith("read-all");
        reader.visit("/").then().statusCode(200);
        var cookie = reader.cookie();

        reader.post("/sign-out", reader.token()).then().statusCode(303).header("Location", "/sign-in");

        reader.hasCookie(cookie);
        reader.visit("/").then().statusCode(303);
    }

    @Test
    void anotherSiteCannotSignOut() {
        var reader = Person.signedInWith("read-all");

        reader.post("/sign-out", FORGED).then().statusCode(403);

        reader.visit("/").then().statusCode(200);
    }

    @Test
    void aSessionEndsWithItsTimeAndWithItsKey() {
        var late = Person.signedInWith("read-all");
        stage.execute("UPDATE page_session SET expires_at = now() - interval '1 second'");
        var removed = Person.signedInWith("read-all");
        stage.execute("UPDATE page_session SET key_entry = 'of a key that is in the file no more'");

        late.visit("/").then().statusCode(303);
        removed.visit("/").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "evil.example",
                "/api/v1/status",
                ""
            })
    void signingInNeverLeadsToAnotherSite(String to) {
        person.visit("/sign-in");

        person.signIn("read-all", to).then().statusCode(303).header("Location", "/");
    }

    @Test
    void whatIsInTheAddressIsTextInTheForm() {
        person.visit("/sign-in?to=/%3F%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                .then()
                .body(not(containsString("<script>")));
    }

    @Test
    void theApiTakesNoSession() {
        var reader = Person.signedInWith("read-all");

        given().cookie("service-delivery-session", reader.cookie())
                .get("/api/v1/status")
                .then()
                .statusCode(401);
    }

    @Test
    void aKeyInAHeaderIsEnoughForAPage() {
        ReportsApi.asEveryone().request().get("/").then().statusCode(200).body(not(containsString("Sign out")));
        ReportsApi.withoutTheScope()
                .request()
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(403)
                .body("html.head.title", equalTo("Your key does not cover this – Service delivery"));
    }
}
