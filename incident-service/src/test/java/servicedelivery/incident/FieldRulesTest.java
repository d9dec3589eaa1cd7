package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;

/** What a field may not be is refused in every way in which it can be said, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class FieldRulesTest {

    private static final String OFFSET = "must be a time with an offset";
    private static final String TEN = "2019-01-15T10:00:00Z";

    @Inject
    Stored stored;

    private record Rule(AnIncident said, String pointer, String remedy) {

        @Override
        public String toString() {
            return pointer + " " + remedy;
        }
    }

    private static final List<Rule> RULES = List.of(
            rule("priority", "p1", "P1, P2, P3, P4, P5"),
            rule("priority", "", "P1, P2, P3, P4, P5"),
            rule("priority", "P6", "P1, P2, P3, P4, P5"),
            rule("priority", 1, "P1, P2, P3, P4, P5"),
            rule("priority", null, "unless both impact and urgency"),
            rule("impact", "huge", "high, medium, low"),
            rule("urgency", true, "high, medium, low"),
            rule("affectedService", null, "is required"),
            rule("affectedService", " \t ", "is required"),
            rule("affectedService", "x".repeat(201), "at most 200"),
            rule("affectedService", List.of("Printing"), "must be text"),
            rule("openedAt", null, "is required"),
            rule("openedAt", "", OFFSET),
            rule("restoredAt", "", "send null"),
            rule("openedAt", "2019-07-01T10:00", OFFSET),
            rule("openedAt", "2019-07-01", OFFSET),
            rule("openedAt", "2019-02-30T10:00:00Z", OFFSET),
            rule("openedAt", "2019-01-15T24:30:00Z", OFFSET),
            rule("openedAt", "2019-01-15T10:00:00+25:00", OFFSET),
            rule("openedAt", "1547542800", OFFSET),
            rule("openedAt", 1_547_542_800, OFFSET),
            rule("openedAt", "2999-01-01T00:00:00Z", "in the future"),
            rule("status", "done", "open, on-hold, resolved, closed, void"),
            rule("status", "OPEN", "open, on-hold, resolved, closed, void"),
            rule("resolvedAt", TEN, "only possible with status resolved or closed"),
            rule(anIncident().with("status", "resolved"), "/resolvedAt", "is required with status resolved"),
            rule(anIncident().resolvedAt("2019-01-15T08:59:59Z"), "/resolvedAt", "before openedAt"),
            rule(anIncident().resolvedAt("2999-01-15T08:59:59Z"), "/resolvedAt", "in the future"),
            rule(
                    anIncident().resolvedAt(TEN).with("restoredAt", "2019-01-15T11:00:00Z"),
                    "/restoredAt",
                    "after resolvedAt"),
            rule("restoredAt", "2019-01-15T08:00:00Z", "before openedAt"),
            rule("updatedAt", "yesterday", OFFSET),
            rule("updatedAt", "2999-01-01T00:00:00Z", "in the future"),
            rule("holds", "none", "must be an array"),
            rule("holds", List.of("x"), "/holds/0", "must be an object"),
            rule("holds", List.of(Map.of("to", TEN)), "/holds/0/from", "is required"),
            rule("holds", List.of(Map.of("from", TEN, "to", "2019-01-15T09:59:59Z")), "/holds/0/to", "before"),
            rule("holds", List.of(Map.of("from", "2019-01-15T08:00:00Z")), "/holds/0/from", "before openedAt"),
            rule("holds", List.of(Map.of("from", TEN, "till", TEN)), "/holds/0/till", "is not known"),
            rule("summary", "x".repeat(4_001), "at most 4000"),
            rule("reason", "a\u0000b", "control characters"),
            rule("resolution", 7, "must be text"),
            rule("cause", "gremlins", "human-error"),
            rule("knownIssue", "yes", "true or false"),
            rule("problem", "x".repeat(201), "at most 200"),
            rule("rootCause", "found", "under-investigation"),
            rule("investigatingParty", "x".repeat(201), "at most 200"),
            rule("resolutionKind", "mended", "change-reversed"),
            rule("permanentFix", "soon", "must be an object"),
            rule("permanentFix", Map.of("date", "2019-02-01"), "/permanentFix/text", "is required"),
            rule("permanentFix", Map.of("text", "x", "date", "1.2.2019"), "/permanentFix/date", "2019-01-31"),
            rule("serviceImpact", "low", "outage, degraded, none"),
            rule("downtime", "4 hours", "such as PT4H"),
            rule("downtime", "-PT4H", "such as PT4H"),
            rule("downtime", 240, "such as PT4H"),
            rule("supplier", "x".repeat(201), "at most 200"),
            rule("change", Map.of(), "must be text"),
            rule("externalReports", List.of(Map.of("detail", "x")), "/externalReports/0/body", "is required"),
            rule("externalReports", List.of(Map.of("body", "x".repeat(201))), "/externalReports/0/body", "at most 200"),
            rule("confidential", "true", "true or false"),
            rule("prioritty", "P1", "is not known"),
            rule("a/b~c", "x", "/a~1b~0c", "is not known"),
            rule("version", 7, "is not known"),
            rule("withinTarget", true, "is not known"));

    static Stream<Arguments> everyRuleInEveryWay() {
        return RULES.stream().flatMap(rule -> Stream.of(Way.values()).map(way -> Arguments.of(way, rule)));
    }

    @ParameterizedTest
    @MethodSource("everyRuleInEveryWay")
    void aWrongFieldIsNamedWithTheRemedy(Way way, Rule rule) {
        var ready = way.ready();
        var before = stored.incidentsAndEvents();

        var answer = ready.send(rule.said());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.get("type")).isEqualTo("/problems/validation");
        assertThat(answer.detail(rule.pointer())).contains(rule.remedy());
        assertThat(stored.incidentsAndEvents()).isEqualTo(before);
    }

    private static Rule rule(String field, Object value, String remedy) {
        return rule(field, value, "/" + field, remedy);
    }

    private static Rule rule(String field, Object value, String pointer, String remedy) {
        return rule(anIncident().with(field, value), pointer, remedy);
    }

    private static Rule rule(AnIncident said, String pointer, String remedy) {
        return new Rule(said, pointer, remedy);
    }
}
