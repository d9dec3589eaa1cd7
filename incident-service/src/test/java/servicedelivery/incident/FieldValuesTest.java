package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;

/** What a field may be is taken in every way in which it can be said, and shown as the contract says. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class FieldValuesTest {

    private static final String HOSTILE =
            "=HYPERLINK(\"x\") <b onclick='x'>ünïcode</b> \u202e😀\n\t'; DROP TABLE incident; --";
    private static final List<Value> VALUES = values();

    private record Value(String field, Object sent, Object shown) {

        @Override
        public String toString() {
            return field + " " + sent;
        }
    }

    private static List<Value> values() {
        var values = new ArrayList<Value>();
        each(values, "priority", "P1", "P2", "P3", "P4", "P5");
        each(values, "impact", "high", "medium", "low", null);
        each(values, "urgency", "high", "medium", "low", null);
        each(values, "status", "open", "on-hold", "void");
        each(
                values,
                "cause",
                "hardware",
                "software",
                "network",
                "power",
                "supplier",
                "change",
                "security",
                "capacity",
                "human-error",
                "unknown");
        each(values, "rootCause", "not-started", "under-investigation", "identified", "not-found");
        each(
                values,
                "resolutionKind",
                "fixed",
                "restarted",
                "replaced",
                "change-reversed",
                "workaround",
                "self-restored",
                "blocked",
                "other",
                null);
        each(values, "serviceImpact", "outage", "degraded", "none");
        for (var flag : List.of("knownIssue", "confidential")) {
            each(values, flag, true, false);
            values.add(new Value(flag, null, false));
        }
        for (var text : List.of("summary", "reason", "resolution")) {
            each(values, text, HOSTILE, "x".repeat(4_000), null);
            values.add(new Value(text, "", null));
        }
        for (var name : List.of("problem", "investigatingParty", "supplier", "change")) {
            each(values, name, "x".repeat(200), null);
        }
        each(values, "affectedService", "😀".repeat(100), HOSTILE);
        each(values, "downtime", "PT12M", "PT0S", "PT1H30M");
        values.add(new Value("downtime", "P1DT1H", "PT25H"));
        each(values, "permanentFix", Map.of("text", "Replaced", "date", "2019-02-01"), null);
        each(values, "holds", List.of(Map.of("from", "2019-01-15T09:30:00Z", "to", "2019-01-15T09:30:00Z")));
        values.add(new Value("holds", null, List.of()));
        each(values, "externalReports", List.of(Map.of("body", "ICO", "detail", "a breach")), List.of());
        times(values, "openedAt");
        times(values, "updatedAt");
        each(values, "restoredAt", "2019-01-15T09:00:00Z", "2019-01-15T09:30:00.123456Z");
        values.add(new Value("cause", null, "unknown"));
        values.add(new Value("rootCause", null, "not-started"));
        values.add(new Value("serviceImpact", null, "outage"));
        return values;
    }

    private static void each(List<Value> values, String field, Object... all) {
        Arrays.stream(all).map(value -> new Value(field, value, value)).forEach(values::add);
    }

    private static void times(List<Value> values, String field) {
        values.add(new Value(field, "2019-01-15T10:00:00+01:00", "2019-01-15T09:00:00Z"));
        values.add(new Value(field, "2019-01-15T10:00:00.5+0100", "2019-01-15T09:00:00.500Z"));
        values.add(new Value(field, "2019-01-15T09:00Z", "2019-01-15T09:00:00Z"));
        values.add(new Value(field, "2019-01-15T09:00:00.123456789Z", "2019-01-15T09:00:00.123456Z"));
    }

    static Stream<Arguments> everyValueInEveryWay() {
        return VALUES.stream().flatMap(value -> Stream.of(Way.values()).map(way -> Arguments.of(way, value)));
    }

    @ParameterizedTest
    @MethodSource("everyValueInEveryWay")
    void aRightFieldIsTakenAndShown(Way way, Value value) {
        var ready = way.ready();

        var answer = ready.send(anIncident().with(value.field(), value.sent()));

        assertThat(answer.isTaken()).as(answer.body().toString()).isTrue();
        assertThat(answer.get(value.field())).isEqualTo(value.shown());
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PUT_AGAIN", "BATCH_AGAIN", "PATCH"})
    void whatIsNotSaidStays(Way way) {
        var ready = way.ready(anIncident()
                .with("summary", "stays")
                .with("supplier", "stays")
                .with("knownIssue", true)
                .with("cause", "power"));

        var answer = ready.send(new AnIncident().with("organisation", "col").with("reason", "said"));

        assertThat(List.of("summary", "supplier", "knownIssue", "cause", "affectedService", "reason", "version"))
                .map(answer::get)
                .containsExactly("stays", "stays", true, "power", "Printing", "said", 2);
    }
}
