package servicedelivery.reporting.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static servicedelivery.reporting.register.Entries.CERTIFICATE;
import static servicedelivery.reporting.register.Entries.COMMITMENT;
import static servicedelivery.reporting.register.Entries.IMPROVEMENT;
import static servicedelivery.reporting.register.Entries.added;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RegisterRefusalsTest {

    private final ReportsApi editor = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.execute("TRUNCATE register_entry, written_version");
    }

    @Test
    void aKeyOfOneOrganisationSeesItsOwnAndWhatBelongsToAll() {
        added("improvements", IMPROVEMENT);
        var other = added("improvements", IMPROVEMENT.replace("CoLP", "col"));
        added("improvements", IMPROVEMENT.replace("\"CoLP\"", "null"));
        var police = ReportsApi.asEditorOfThePolice();

        police.get("/registers/improvements?month=2019-01").body("items.organisation", contains("colp", null));
        police.get("/registers/improvements/" + other).statusCode(404);
        police.get("/registers/improvements/" + other + "/history").statusCode(404);
        police.patch("/registers/improvements/" + other, 1, "{}").statusCode(404);
        police.get("/registers/improvements?month=2019-01&organisation=col").statusCode(403);
        editor.get("/registers/improvements?month=2019-01&organisation=col").body("items.id", contains(other));
    }

    @Test
    void onlyAKeyOfAllOrganisationsChangesWhatBelongsToAll() {
        var police = ReportsApi.asEditorOfThePolice();
        var shared = added("commitments", COMMITMENT);

        police.post("/registers/commitments", COMMITMENT).statusCode(403);
        police.patch("/registers/commitments/" + shared, 1, "{\"from\": \"2019-01\"}")
                .statusCode(403);
        police.post("/registers/certificates", CERTIFICATE.replace("colp", "col"))
                .statusCode(403);
        police.post("/registers/certificates", CERTIFICATE).statusCode(201);
        ReportsApi.asEveryone().post("/registers/certificates", CERTIFICATE).statusCode(403);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("improvements", IMPROVEMENT.replace("planned", "soon"), "/state", "planned, in-progress"),
                Arguments.of("improvements", IMPROVEMENT.replace("2019-01", "2019-13"), "/from", "a month such as"),
                Arguments.of("improvements", IMPROVEMENT.replace("CoLP", "Metropolis"), "/organisation", "known are"),
                Arguments.of("improvements", IMPROVEMENT.replace("0198c0de-", ""), "/addresses/incidents/0", "ids"),
                Arguments.of("improvements", IMPROVEMENT.replace("title", "tilte"), "/tilte", "is not known"),
                Arguments.of("improvements", "{\"until\": \"2019-01\"}", "/text", "is required"),
                Arguments.of("commitments", COMMITMENT.replace("2019-03", "March"), "/updates/1/date", "or a month"),
                Arguments.of("commitments", COMMITMENT.replace("\"due\"", "\"until\""), "/until", "a month such as"),
                Arguments.of("certificates", CERTIFICATE.replace("\"colp\"", "null"), "/organisation", "is required"),
                Arguments.of("certificates", CERTIFICATE.replace("\"2020-03\"", "null"), "/validUntil", "is required"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamedWithTheRemedy(String register, String body, String pointer, String remedy) {
        editor.post("/registers/" + register, body)
                .statusCode(400)
                .body("errors.find { it.pointer == '%s' }.detail".formatted(pointer), containsString(remedy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"state\": \"done\"}", "{\"from\": null}", "{\"from\": 2019}"})
    void aChangeSaysFromWhichMonthOn(String patch) {
        editor.patch("/registers/improvements/" + added("improvements", IMPROVEMENT), 1, patch)
                .statusCode(400)
                .body("errors.pointer", hasItem("/from"));
    }

    @Test
    void anEntryStaysWithItsOrganisation() {
        editor.patch(
                        "/registers/improvements/" + added("improvements", IMPROVEMENT),
                        1,
                        "{\"from\": \"2019-01\", \"organisation\": \"col\"}")
                .statusCode(400)
                .body("errors[0].detail", containsString("cannot be changed"));
    }
}
