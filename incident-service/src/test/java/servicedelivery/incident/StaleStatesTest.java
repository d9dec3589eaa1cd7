package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;

/** A state that comes too late is looked at like any other before it is passed over, so that a wrong template is told at once. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class StaleStatesTest {

    private static final String EARLIER = "2019-01-15T10:00:00Z";
    private static final String PRESENT = "2019-01-15T12:00:00Z";

    private static final Map<AnIncident, String> WRONG = Map.of(
            anIncident().with("priority", "P9"), "/priority",
            anIncident().with("affectedService", null), "/affectedService",
            anIncident().with("summary", "x".repeat(4_001)), "/summary",
            anIncident().with("holds", List.of(Map.of("to", EARLIER))), "/holds/0/from",
            anIncident().resolvedAt("2019-01-15T08:59:59Z"), "/resolvedAt",
            anIncident().with("status", "open").with("resolvedAt", EARLIER), "/resolvedAt",
            anIncident().with("prioritty", "P1"), "/prioritty");

    /** What was right at its time, though not beside what is known now. */
    private static final List<AnIncident> RIGHT = List.of(
            partly(),
            partly().with("status", "on-hold"),
            partly().with("status", "resolved"),
            partly().with("resolvedAt", EARLIER),
            partly().with("restoredAt", EARLIER).with("openedAt", "2019-01-14T09:00:00Z"));

    static Stream<Arguments> wrongInEveryWay() {
        return ways().flatMap(way ->
                WRONG.entrySet().stream().map(wrong -> Arguments.of(way, wrong.getKey(), wrong.getValue())));
    }

    static Stream<Arguments> rightInEveryWay() {
        return ways().flatMap(way -> RIGHT.stream().map(right -> Arguments.of(way, right)));
    }

    @ParameterizedTest
    @MethodSource("wrongInEveryWay")
    void whatIsWrongIsNamed(Way way, AnIncident said, String pointer) {
        var ready = way.ready(anIncident().with("updatedAt", PRESENT));

        var refused = ready.send(said.copy().with("updatedAt", EARLIER));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail(pointer)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rightInEveryWay")
    void whatIsRightIsPassedOver(Way way, AnIncident said) {
        var ready = way.ready(anIncident().with("updatedAt", PRESENT).with("openedAt", "2019-01-15T11:00:00Z"));

        var answer = ready.send(said);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.get("version")).isEqualTo(1);
        assertThat(answer.get("updatedAt")).isEqualTo(PRESENT);
    }

    private static Stream<Way> ways() {
        return Stream.of(Way.PUT_AGAIN, Way.BATCH_AGAIN);
    }

    private static AnIncident partly() {
        return new AnIncident().with("organisation", "col").with("updatedAt", EARLIER);
    }
}
