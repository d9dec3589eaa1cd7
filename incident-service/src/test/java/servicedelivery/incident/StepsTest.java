package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;

/** Every step from every status to every other, in every way. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class StepsTest {

    private static final List<String> STATUSES = List.of("open", "on-hold", "resolved", "closed", "void");

    /** By row from, and by column to; what PATCH may do too is marked. */
    private static final List<List<String>> CHANGES = List.of(
            List.of("-", "held *", "resolved *", "closed", "voided *"),
            List.of("resumed *", "-", "resolved *", "closed", "voided *"),
            List.of("reopened *", "reopened", "-", "closed *", "voided *"),
            List.of("reopened", "reopened", "resolved", "-", "voided *"),
            List.of("reopened", "reopened", "resolved", "closed", "-"));

    static Stream<Arguments> everyStepInEveryWay() {
        return Stream.of(Way.PUT_AGAIN, Way.BATCH_AGAIN, Way.PATCH)
                .flatMap(way -> STATUSES.stream()
                        .flatMap(from -> STATUSES.stream()
                                .filter(to -> !to.equals(from))
                                .map(to -> Arguments.of(way, from, to))));
    }

    @ParameterizedTest
    @MethodSource("everyStepInEveryWay")
    void aStepIsTakenOrRefusedWithTheLegalOnes(Way way, String from, String to) {
        var expected = CHANGES.get(STATUSES.indexOf(from)).get(STATUSES.indexOf(to));
        var ready = way.ready(in(from, "2019-01-15T10:00:00Z"));

        var answer = ready.send(new AnIncident()
                .with("organisation", "col")
                .with("status", to)
                .with("updatedAt", "2019-01-15T11:00:00Z"));

        if (way == Way.PATCH && !expected.endsWith("*")) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.get("type")).isEqualTo("/problems/illegal-step");
            var legal = legalByPatch(from);
            assertThat(answer.get("legal")).isEqualTo(legal);
            assertThat(answer.get("detail"))
                    .asString()
                    .endsWith("legal from here: " + (legal.isEmpty() ? "nothing" : String.join(", ", legal)));
        } else {
            assertThat(answer.isTaken()).as(answer.body().toString()).isTrue();
            assertThat(answer.get("status")).isEqualTo(to);
            assertThat(answer.get("reopenCount")).isEqualTo(expected.startsWith("reopened") ? 1 : 0);
            assertThat(lastChange(ready.id())).isEqualTo(expected.replace(" *", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("everyStatusInEveryWay")
    void theSameStatusAgainIsNoStep(Way way, String status) {
        var ready = way.ready(in(status, "2019-01-15T10:00:00Z"));

        var answer = ready.send(new AnIncident().with("organisation", "col").with("status", status));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.get("version")).isEqualTo(1);
    }

    static Stream<Arguments> everyStatusInEveryWay() {
        return Stream.of(Way.PUT_AGAIN, Way.BATCH_AGAIN, Way.PATCH)
                .flatMap(way -> STATUSES.stream().map(status -> Arguments.of(way, status)));
    }

    private static AnIncident in(String status, String since) {
        return anIncident().with("status", status).with("updatedAt", since);
    }

    private static List<String> legalByPatch(String from) {
        var row = CHANGES.get(STATUSES.indexOf(from));
        return STATUSES.stream()
                .filter(to -> row.get(STATUSES.indexOf(to)).endsWith("*"))
                .toList();
    }

    private static String lastChange(String id) {
        return Desk.as("desk-key")
                .get(Desk.INCIDENTS + "/" + id + "/history")
                .then()
                .extract()
                .path("items[-1].change");
    }
}
