package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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
import org.junit.jupiter.params.provider.EnumSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class TimeToRestoreTest {

    private static final String RESOLVED = "{\"status\": \"resolved\", \"resolvedAt\": \"2019-01-15T10:00:00Z\"}";

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

    @ParameterizedTest
    @EnumSource
    void whileAHoldLastsNobodyKnowsWhenItIsDue(Way way) {
        var held = way.ready().send(anIncident().with("status", "on-hold").with("updatedAt", "2019-01-15T12:59:59Z"));

        assertThat(held.get("target")).isEqualTo("PT4H");
        assertThat(held.get("dueAt")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void aHoldDoesNotHideThatItWasLateBefore(Way way) {
        var held = way.ready().send(anIncident().with("status", "on-hold").with("updatedAt", "2019-01-15T13:00:01Z"));

        assertThat(held.get("dueAt")).isEqualTo("2019-01-15T13:00:00Z");
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
    void moreHoldsThanAnybodyMakesAreKept() {
        var holds = IntStream.range(0, 300)
                .mapToObj(number -> Map.of("from", "2019-01-15T10:00:00Z", "to", "2019-01-15T10:00:01Z"))
                .toList();
        var id = Desk.reports(anIncident().with("holds", holds));

        Desk.patches(id, 1, "{\"status\": \"on-hold\"}").statusCode(200);

        Desk.reads(id).body("holds", hasSize(301));
    }

    @Test
    void aChangeThatDoesNotSayWhenTakesEffectAtItsReceipt() {
        var id = Desk.reports(anIncident().with("updatedAt", "2019-01-15T09:00:00Z"));

        var held = Desk.patches(id, 1, "{\"status\": \"on-hold\"}");

        var from = Instant.parse(held.statusCode(200).extract().path("holds[0].from"));
        assertThat(from).isAfter(Instant.parse("2019-01-16T00:00:00Z"));
        held.body("updatedAt", equalTo("2019-01-15T09:00:00Z"));
    }
}
