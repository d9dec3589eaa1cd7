package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
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
    void timeOnHoldDoesNotCount() {
        var id = Desk.reports(anIncident());
        Desk.patches(id, 1, "{\"status\": \"on-hold\", \"updatedAt\": \"2019-01-15T10:00:00Z\"}")
                .statusCode(200);
        Desk.patches(id, 2, "{\"status\": \"open\", \"updatedAt\": \"2019-01-15T12:00:00Z\"}")
                .statusCode(200)
                .body("dueAt", equalTo("2019-01-15T15:00:00Z"));

        var resolved = Desk.patches(id, 3, "{\"status\": \"resolved\", \"resolvedAt\": \"2019-01-15T14:00:00Z\"}");

        resolved.statusCode(200)
                .body("timeToRestore", equalTo("PT3H"))
                .body("downtime", equalTo("PT5H"))
                .body("holds[0].from", equalTo("2019-01-15T10:00:00Z"))
                .body("holds[0].to", equalTo("2019-01-15T12:00:00Z"));
    }

    @Test
    void aChangeThatDoesNotSayWhenTakesEffectAtItsReceipt() {
        var id = Desk.reports(anIncident().with("updatedAt", "2019-01-15T09:00:00Z"));

        var held = Desk.patches(id, 1, "{\"status\": \"on-hold\"}");

        var from = Instant.parse(held.statusCode(200).extract().path("holds[0].from"));
        assertThat(from).isAfter(Instant.parse("2019-01-16T00:00:00Z"));
        held.body("updatedAt", equalTo("2019-01-15T09:00:00Z"));
    }

    @Test
    void whatWasRestoredStaysSoWhileTheIncidentIsOpen() {
        var id = Desk.reports(anIncident().with("restoredAt", "2019-01-15T09:30:00Z"));

        var amended = Desk.patches(id, 1, "{\"status\": \"open\", \"summary\": \"back\"}");

        amended.statusCode(200).body("restoredAt", equalTo("2019-01-15T09:30:00Z"));
    }

    @Test
    void moreHoldsThanAnybodyMakesAreKept() {
        var holds = IntStream.range(0, 300)
                .mapToObj(number -> Map.of("from", "2019-01-15T10:00:00Z", "to", "2019-01-15T10:00:01Z"))
                .toList();
        var id = Desk.reports(anIncident().with("holds", holds));

        Desk.patches(id, 1, "{\"status\": \"on-hold\"}").statusCode(200);

        Desk.reads(id).body("holds", hasSize(301));
    }

    @Test
    void theGapBeforeAReopeningDoesNotCount() {
        var id = Desk.reports(anIncident());
        Desk.patches(id, 1, RESOLVED).statusCode(200);
        Desk.patches(id, 2, "{\"status\": \"open\", \"updatedAt\": \"2019-01-16T10:00:00Z\"}")
                .statusCode(200)
                .body("reopenCount", equalTo(1))
                .body("resolvedAt", nullValue())
                .body("withinTarget", nullValue());

        var resolved = Desk.patches(id, 3, "{\"status\": \"resolved\", \"resolvedAt\": \"2019-01-16T12:00:00Z\"}");

        resolved.statusCode(200)
                .body("timeToRestore", equalTo("PT3H"))
                .body("downtime", equalTo("PT3H"))
                .body("withinTarget", equalTo(true));
    }

    @Test
    void thePeakPriorityStaysWhenThePriorityIsLowered() {
        var id = Desk.reports(anIncident());

        var lowered = Desk.patches(id, 1, "{\"priority\": \"P3\"}");

        lowered.statusCode(200)
                .body("priority", equalTo("P3"))
                .body("peakPriority", equalTo("P1"))
                .body("target", equalTo("PT4H"));
    }

    @Test
    void aPeakThatWasGradedInErrorIsLoweredWithAReason() {
        var id = Desk.reports(anIncident());

        var lowered = Desk.patches(
                id, 1, "{\"priority\": \"P2\", \"peakPriority\": \"P2\", \"changeReason\": \"raised as P1 in error\"}");

        lowered.statusCode(200).body("peakPriority", equalTo("P2")).body("target", equalTo("PT8H"));
    }

    @Test
    void aPeakIsNotLoweredWithoutAReason() {
        var id = Desk.reports(anIncident());

        var refused = Desk.patches(id, 1, "{\"priority\": \"P2\", \"peakPriority\": \"P2\"}");

        refused.statusCode(400).body("errors.pointer", hasItem("/changeReason"));
    }

    @Test
    void raisingThePriorityTakesTheTargetOfTheNewOne() {
        var id = Desk.reports(anIncident().with("priority", "P2"));

        var raised = Desk.patches(id, 1, "{\"priority\": \"P1\"}");

        raised.statusCode(200).body("peakPriority", equalTo("P1")).body("target", equalTo("PT4H"));
    }

    @ParameterizedTest
    @CsvSource({
        "open, closed, 'on-hold, resolved, void'",
        "resolved, on-hold, 'open, closed, void'",
        "void, open, nothing",
        "closed, open, void",
    })
    void anIllegalStepNamesTheLegalOnes(String from, String to, String legal) {
        var incident = anIncident().with("status", from);
        var id = Desk.reports(
                from.equals("open") || from.equals("void")
                        ? incident
                        : incident.with("resolvedAt", "2019-01-15T10:00:00Z"));
        var resolvedAt = to.equals("closed") ? ", \"resolvedAt\": \"2019-01-15T10:00:00Z\"" : "";

        var refused = Desk.patches(id, 1, "{\"status\": \"%s\"%s}".formatted(to, resolvedAt));

        refused.statusCode(409).body("type", equalTo("/problems/illegal-step")).body("detail", containsString(legal));
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
