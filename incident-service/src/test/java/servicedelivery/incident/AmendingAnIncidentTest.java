package servicedelivery.incident;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class AmendingAnIncidentTest {

    private static final String RESOLVED = "{\"status\": \"resolved\", \"resolvedAt\": \"2019-01-15T10:00:00Z\"}";

    @Test
    void resolvingGradesTheIncident() {
        var id = Desk.reports(anIncident().with("summary", "stays"));

        var resolved = Desk.patches(id, 1, RESOLVED);

        resolved.statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("status", equalTo("resolved"))
                .body("timeToRestore", equalTo("PT1H"))
                .body("withinTarget", equalTo(true))
                .body("downtime", equalTo("PT1H"))
                .body("summary", equalTo("stays"));
    }

    @Test
    void resolvedAtIsTakenFromUpdatedAtWhenItIsMissing() {
        var id = Desk.reports(anIncident());

        var resolved = Desk.patches(id, 1, "{\"status\": \"resolved\", \"updatedAt\": \"2019-01-15T09:30:00Z\"}");

        resolved.statusCode(200).body("resolvedAt", equalTo("2019-01-15T09:30:00Z"));
    }

    @Test
    void nullClearsAField() {
        var id = Desk.reports(anIncident().with("summary", "wrong"));

        var amended = Desk.patches(id, 1, "{\"summary\": null}");

        amended.statusCode(200).body("summary", nullValue()).body("version", equalTo(2));
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        var id = Desk.reports(anIncident());

        var amended = Desk.patches(id, 1, "{\"affectedService\": \"Printing\", \"changeReason\": \"none\"}");

        amended.statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void whatWasRestoredStaysSoWhileTheIncidentIsOpen() {
        var id = Desk.reports(anIncident().with("restoredAt", "2019-01-15T09:30:00Z"));

        var amended = Desk.patches(id, 1, "{\"status\": \"open\", \"summary\": \"back\"}");

        amended.statusCode(200).body("restoredAt", equalTo("2019-01-15T09:30:00Z"));
    }

    @Test
    void halfACharacterIsRefused() {
        var id = Desk.reports(anIncident());

        var refused = Desk.patches(id, 1, "{\"summary\": \"\\ud83d\"}");

        refused.statusCode(400)
                .body("errors.find { it.pointer == '/summary' }.detail", containsString("broken Unicode"));
    }

    @Test
    void textsOfAClosedIncidentCanStillBeCorrected() {
        var id = Desk.reports(anIncident().resolvedAt("2019-01-15T10:00:00Z").with("status", "closed"));

        var corrected = Desk.patches(id, 1, "{\"reason\": \"A faulty UPS\", \"updatedAt\": \"2019-02-01T09:00:00Z\"}");

        corrected.statusCode(200).body("reason", equalTo("A faulty UPS"));
        Desk.patches(id, 2, "{\"openedAt\": \"2019-01-15T08:00:00Z\"}").statusCode(409);
        Desk.patches(id, 2, "{\"cause\": \"power\"}").statusCode(409);
    }

    @Test
    void anOutdatedVersionIsRefusedWithTheCurrentOne() {
        var id = Desk.reports(anIncident());
        Desk.patches(id, 1, RESOLVED).statusCode(200);

        var refused = Desk.patches(id, 1, "{\"summary\": \"late\"}");

        refused.statusCode(412).body("detail", containsString("\"2\""));
        Desk.reads(id).body("summary", nullValue());
    }

    @Test
    void withoutAVersionNothingIsChanged() {
        var id = Desk.reports(anIncident());

        var refused = Desk.as("desk-key")
                .contentType("application/merge-patch+json")
                .body(RESOLVED)
                .patch(Desk.INCIDENTS + "/" + id)
                .then();

        refused.statusCode(428).body("detail", containsString("If-Match"));
    }

    @Test
    void anotherOrganisationsIncidentIsNotThere() {
        var id = Desk.reports(anIncident());

        var refused = Desk.as("police-key")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(RESOLVED)
                .patch(Desk.INCIDENTS + "/" + id)
                .then();

        refused.statusCode(404);
        Desk.as("police-key").get(Desk.INCIDENTS + "/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"organisation\": \"colp\"}                                      | /organisation    | cannot be changed",
                "{\"reference\": \"X\"}                                            | /reference       | cannot be changed",
                "{\"affectedService\": null}                                       | /affectedService | is required",
                "{\"peakPriority\": null}                                        | /peakPriority    | cannot be cleared",
                "{\"status\": \"resolved\"}                                        | /resolvedAt      | is required with",
                "{\"status\": \"resolved\", \"resolvedAt\": \"2019-01-14T10:00:00Z\"} | /resolvedAt   | before openedAt",
                "{\"summry\": null}                                               | /summry          | is not known",
                "{\"status\": null}                                               | /status          | cannot be cleared",
                "{\"peakPriority\": \"P3\", \"changeReason\": \"x\"}             | /peakPriority    | must not be lower",
                "{\"summry\": \"x\"}                                               | /summry          | is not known",
                "{\"peakPriority\": \"P9\"}                                        | /peakPriority    | P1, P2, P3, P4, P5",
            })
    void aWrongPatchChangesNothing(String patch, String pointer, String remedy) {
        var id = Desk.reports(anIncident());

        var refused = Desk.patches(id, 1, patch);

        refused.statusCode(400)
                .body("errors.find { it.pointer == '%s' }.detail".formatted(pointer), containsString(remedy));
        Desk.reads(id).header("ETag", "\"1\"").body("holds", empty());
    }
}
