package servicedelivery.incident;

import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

/** Targets of the example file: P3 within 30 hours of the office, which is open from 8 to 18 from Monday to Friday. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ServiceHoursTest {

    @Test
    void aTargetInServiceHoursIsDueAfterWeekendsHolidaysAndTheChangeOfTheClocks() {
        Desk.posts(aP3().with("openedAt", "2019-01-11T16:00:00Z")).body("dueAt", equalTo("2019-01-16T16:00:00Z"));
        Desk.posts(aP3().with("openedAt", "2019-04-18T16:00:00Z")).body("dueAt", equalTo("2019-04-25T16:00:00Z"));
        Desk.posts(aP3().with("openedAt", "2019-03-29T17:00:00Z")).body("dueAt", equalTo("2019-04-03T16:00:00Z"));
        Desk.posts(aP3().with("openedAt", "2019-10-25T16:00:00Z")).body("dueAt", equalTo("2019-10-30T17:00:00Z"));
    }

    @Test
    void onlyServiceHoursCount() {
        Desk.posts(aP3().with("openedAt", "2019-01-11T17:00:00Z").resolvedAt("2019-01-14T09:00:00Z"))
                .body("timeToRestore", equalTo("PT2H"))
                .body("withinTarget", equalTo(true))
                .body("downtime", equalTo("PT64H"));
    }

    @Test
    void timeOnHoldOutsideServiceHoursTakesNothingOff() {
        var held = aP3().with("openedAt", "2019-01-11T17:00:00Z")
                .resolvedAt("2019-01-14T09:00:00Z")
                .with("holds", List.of(Map.of("from", "2019-01-12T10:00:00Z", "to", "2019-01-14T08:30:00Z")));

        Desk.posts(held).body("timeToRestore", equalTo("PT1H30M"));
    }

    private static AnIncident aP3() {
        return anIncident().with("priority", "P3");
    }
}
