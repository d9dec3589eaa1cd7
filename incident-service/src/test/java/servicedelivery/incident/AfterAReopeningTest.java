package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.incident.Way.Ready;

/** Tools keep the times of an earlier end, send them again and again, or clear them: none of that loses the time since the reopening. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class AfterAReopeningTest {

    private static final String NINE_FIFTY = "2019-01-15T09:50:00Z";
    private static final String TEN = "2019-01-15T10:00:00Z";
    private static final String NOON = "2019-01-15T12:00:00Z";
    private static final String TWO = "2019-01-15T14:00:00Z";
    private static final String THREE = "2019-01-15T15:00:00Z";

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PUT_AGAIN", "BATCH_AGAIN"})
    void theTimeOfTheEarlierEndIsPassedOver(Way way) {
        var ready = reopenedAtNoon(way);

        var resolved = ready.send(said("resolved", TWO).with("resolvedAt", TEN).with("restoredAt", NINE_FIFTY));
        var again = ready.send(said("closed", THREE).with("resolvedAt", TEN).with("restoredAt", NINE_FIFTY));

        assertThat(resolved.get("resolvedAt")).isEqualTo(TWO);
        assertThat(resolved.get("restoredAt")).isNull();
        assertThat(resolved.get("timeToRestore")).isEqualTo("PT3H");
        assertThat(again.get("resolvedAt")).isEqualTo(TWO);
        assertThat(again.get("timeToRestore")).isEqualTo("PT3H");
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PUT_AGAIN", "BATCH_AGAIN"})
    void withNoOtherTimeTheEarlierOneIsRefused(Way way) {
        var ready = reopenedAtNoon(way);

        var refused = ready.send(said("resolved", TWO).without("updatedAt").with("resolvedAt", TEN));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail("/resolvedAt")).contains("is required with status resolved");
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PUT_AGAIN", "BATCH_AGAIN"})
    void aToolMayReopenWithTheTimeOfRestorationThatItKept(Way way) {
        var ready = way.ready(anIncident().resolvedAt(TEN).with("restoredAt", NINE_FIFTY));

        var reopened = ready.send(said("open", NOON).with("restoredAt", NINE_FIFTY));

        assertThat(reopened.get("reopenCount")).isEqualTo(1);
        assertThat(reopened.get("restoredAt")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"PUT_AGAIN, resolvedAt", "BATCH_AGAIN, resolvedAt", "PATCH, resolvedAt", "PATCH, restoredAt"})
    void anEndBeforeTheReopeningIsRefused(Way way, String field) {
        var ready = reopenedAtNoon(way);
        var time = way == Way.PATCH ? TWO : TEN;

        var refused = ready.send(said("resolved", time).with("resolvedAt", TWO).with(field, TEN));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail("/" + field)).contains("before the incident was reopened (" + NOON);
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PUT_AGAIN", "BATCH_AGAIN"})
    void aResolutionThatHasNoTimeAnyMoreKeepsTheOneItHad(Way way) {
        var ready = way.ready(anIncident().resolvedAt(TEN).with("updatedAt", TEN));

        var answer = ready.send(said("closed", TWO).with("resolvedAt", null));

        assertThat(answer.get("status")).isEqualTo("closed");
        assertThat(answer.get("resolvedAt")).isEqualTo(TEN);
    }

    @ParameterizedTest
    @CsvSource({"resolved", "closed", "void"})
    void byPatchTheTimeOfAResolutionCannotBeCleared(String status) {
        var ready = Way.PATCH.ready(anIncident().resolvedAt(TEN));

        var refused = ready.send(said(status, TWO).with("resolvedAt", null));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail("/resolvedAt")).contains("cannot be cleared");
    }

    private static AnIncident said(String status, String updatedAt) {
        return new AnIncident()
                .with("organisation", "col")
                .with("status", status)
                .with("updatedAt", updatedAt);
    }

    private static Ready reopenedAtNoon(Way way) {
        var ready = way.ready(anIncident().resolvedAt(TEN).with("updatedAt", TEN));
        Desk.patches(ready.id(), 1, "{\"status\": \"open\", \"updatedAt\": \"%s\"}".formatted(NOON))
                .statusCode(200);
        return ready;
    }
}
