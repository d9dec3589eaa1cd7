package servicedelivery.reporting.page.register;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.page.Person;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RegisterAccessTest {

    private static final String COMMITMENTS = "/reports/2019-01/registers/commitments";
    private static final String FORGED = "0".repeat(64);

    private final ReportsApi api = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.clearWhatPeopleWrote();
    }

    @ParameterizedTest
    @ValueSource(strings = {"improvements", "commitments", "certificates"})
    void everyFormIsProtected(String register) {
        var address = "/reports/2019-01/registers/" + register;
        var editor = Person.signedInWith("edit-all");

        editor.post(address + "/new", FORGED, "text", "x").then().statusCode(403);
        new Person().visit(address + "/new").then().statusCode(303).header("Location", containsString("/sign-in"));
        new Person()
                .post(address + "/new", FORGED, "text", "x")
                .then()
                .statusCode(303)
                .header("Location", "/sign-in");
        var reader = Person.signedInWith("read-all");
        reader.visit(address + "/new")
                .then()
                .statusCode(403)
                .body("html.head.title", equalTo("Your key does not cover this – Service delivery"));
        reader.post(address + "/new", reader.token(), "text", "x").then().statusCode(403);
        reader.visit(address).then().statusCode(200).body(not(containsString("/new\"")));
        api.get("/registers/" + register + "?month=2019-01").body("items", hasSize(0));
    }

    @Test
    void whoWritesForOneOrganisationIsOfferedItsEntriesOnly() {
        var police = Person.signedInWith("edit-colp");
        var improvements = "/reports/2019-01/registers/improvements";
        String ofAll = api.post(
                        "/registers/improvements", "{\"from\": \"2019-01\", \"text\": \"A\", \"state\": \"done\"}")
                .extract()
                .path("id");

        police.open(improvements + "/new")
                .with("text", "Ours")
                .with("state", "planned")
                .with("organisation", "colp")
                .send()
                .then()
                .statusCode(303);

        police.visit(improvements).then().body(containsString("Ours")).body(not(containsString(ofAll + "/remove")));
        police.visit(improvements + "/" + ofAll).then().statusCode(403);
        police.visit(improvements + "/" + ofAll + "/remove").then().statusCode(403);
        police.visit(COMMITMENTS).then().statusCode(200).body(not(containsString("/new\"")));
        police.visit(COMMITMENTS + "/new").then().statusCode(403);
        police.open(improvements + "/new")
                .with("text", "Not ours")
                .with("state", "planned")
                .with("organisation", "col")
                .send()
                .then()
                .statusCode(403);
    }

    @Test
    void aCertificateAndAnImprovementAreAddedForAnOrganisation() {
        var editor = Person.signedInWith("edit-all");
        var certificates = "/reports/2019-01/registers/certificates";

        editor.open(certificates + "/new")
                .with("name", "PSN")
                .with("status", "valid")
                .send()
                .then()
                .statusCode(400)
                .body(containsString("<a href=\"#field-organisation-0\">Organisation is required"))
                .body(containsString("<a href=\"#field-validUntil\">Valid until is required"));
        editor.open(certificates + "/new")
                .with("organisation", "col")
                .with("name", "PSN")
                .with("status", "valid")
                .with("validUntil", "2020-03")
                .send()
                .then()
                .statusCode(303);
        editor.open("/reports/2019-01/registers/improvements/new")
                .with("text", "A new IP solution")
                .with("state", "in-progress")
                .with("addresses/services", "Telephony\n\nWi-Fi")
                .send()
                .then()
                .statusCode(303);

        api.get("/registers/certificates?month=2019-01").body("items[0].validUntil", equalTo("2020-03"));
        api.get("/registers/improvements?month=2019-01")
                .body("items[0].organisation", nullValue())
                .body("items[0].addresses.services", equalTo(List.of("Telephony", "Wi-Fi")));
    }
}
