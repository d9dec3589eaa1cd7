package servicedelivery.incident;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PeakPriorityTest {
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
}
