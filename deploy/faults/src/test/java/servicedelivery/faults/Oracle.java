package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;

/**
 * Says whether all is as it must be after whatever has happened: what was acknowledged is stored as it was acknowledged, what was refused is
 * not, and sources, topics, facts and figures of every replica say the same.
 */
final class Oracle {

    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String INCIDENT = """
            organisation || ' ' || lower(replace(status, '_', '-')) || ' ' || peak_priority || ' ' || version || ' '
            || coalesce(within_target::text, 'null')
            """;
    private static final String RESPONSE = """
            organisation || ' ' || lower(replace(status, '_', '-')) || ' ' || coalesce(recommend::text, 'null') || ' ' || version
            """;
    private static final String IN_MARCH = " >= '2018-03-01T00:00:00Z' AND %1$s < '2018-03-31T23:00:00Z'";

    private final Stack stack;
    private final List<String> replicas;

    Oracle(Stack stack) {
        this(stack, List.of("REPORTS", "REPORTS_2"));
    }

    /** @param replicas those of reporting-service that are to know */
    Oracle(Stack stack, List<String> replicas) {
        this.stack = stack;
        this.replicas = replicas;
    }

    /** Returns when nothing is left to be done of what was written. */
    void awaitRest() {
        await().atMost(Desk.SOON).pollInterval(GLANCE).untilAsserted(this::judgeThatAllIsPublishedAndApplied);
    }

    /** To be asked when nobody writes any more: all must have become so by itself soon. */
    void judge() {
        await().atMost(Desk.SOON).pollInterval(GLANCE).untilAsserted(this::judgeNow);
        assertThat(stack.logs().unexpected()).as("logs").isEmpty();
    }

    private void judgeNow() {
        judgeThatAllIsPublishedAndApplied();
        var incidents = States.in(stack, "incidents", "SELECT id::text, " + INCIDENT + " FROM incident");
        var responses = States.in(stack, "surveys", "SELECT id::text, " + RESPONSE + " FROM survey_response");
        assertThat(States.in(stack, "reports", "SELECT id::text, " + INCIDENT + " FROM incident_fact")
                        .withoutWhatWasWithdrawn(incidents))
                .as("facts and source, incidents")
                .isEqualTo(incidents);
        assertThat(States.in(stack, "reports", "SELECT id::text, " + RESPONSE + " FROM survey_fact")
                        .withoutWhatWasWithdrawn(responses))
                .as("facts and source, responses")
                .isEqualTo(responses);
        assertThat(States.inTopic(stack, "incidents", Oracle::incident).withoutWhatWasWithdrawn(incidents))
                .as("topic and source, incidents")
                .isEqualTo(incidents);
        assertThat(States.inTopic(stack, "survey-responses", Oracle::response).withoutWhatWasWithdrawn(responses))
                .as("topic and source, responses")
                .isEqualTo(responses);
        replicas.forEach(this::judgeFigures);
    }

    /** The same, with what a desk knows. */
    void judge(Desk desk) {
        assertThat(desk.incidents().surprises()).as("answers").isEmpty();
        assertThat(desk.responses().surprises()).as("answers").isEmpty();
        judge();
        judge(desk.incidents(), "incidents", """
                SELECT reference, organisation || ' ' || lower(replace(status, '_', '-')) || ' ' || peak_priority FROM incident
                WHERE reference IS NOT NULL
                """);
        judge(desk.responses(), "surveys", """
                SELECT ticket, organisation || ' ' || lower(status) || ' ' || recommend FROM survey_response
                WHERE ticket IS NOT NULL
                """);
    }

    private void judge(Ledger ledger, String database, String query) {
        var stored = States.in(stack, database, query).byId();
        assertThat(stored).as("what was acknowledged is stored").containsAllEntriesOf(ledger.acknowledged());
        assertThat(stored.keySet()).as("what was refused is not").noneMatch(ledger.refused()::contains);
    }

    private void judgeThatAllIsPublishedAndApplied() {
        for (var replica : replicas) {
            var status = read(replica, "READ_KEY", "/api/v1/status");
            assertThat(status.path("complete").asBoolean())
                    .as(replica + " " + status)
                    .isTrue();
            assertThat(status.path("pending").asLong(-1))
                    .as(replica + " " + status)
                    .isZero();
        }
        for (var database : List.of("incidents", "surveys")) {
            assertThat(States.in(stack, database, "SELECT id::text, type FROM outbox")
                            .byId())
                    .as("outbox of " + database)
                    .isEmpty();
        }
    }

    private void judgeFigures(String replica) {
        var opened = States.in(
                        stack,
                        "incidents",
                        """
                SELECT organisation || ' ' || peak_priority,
                       count(*) || ' ' || count(*) FILTER (WHERE status IN ('RESOLVED', 'CLOSED'))
                       || ' ' || count(*) FILTER (WHERE status IN ('RESOLVED', 'CLOSED') AND within_target)
                FROM incident WHERE status <> 'VOID' AND peak_priority IN ('P1', 'P2') AND opened_at
                """ + IN_MARCH.formatted("opened_at") + " GROUP BY organisation, peak_priority")
                .byId();
        var figures = read(replica, "READ_KEY", "/api/v1/priority-incidents?asOf=2018-03-31&months=1");
        for (var organisation : figures.path("byOrganisation")) {
            for (var priority : List.of("P1", "P2")) {
                var figure = organisation.path(priority);
                assertThat("%d %d %d"
                                .formatted(
                                        figure.path("opened").asInt(),
                                        figure.path("resolved").asInt(),
                                        figure.path("withinTarget").asInt()))
                        .as(replica + " " + organisation)
                        .isEqualTo(opened.getOrDefault(
                                organisation.path("organisation").asText() + " " + priority, "0 0 0"));
            }
        }
        var scores = States.in(stack, "surveys", """
                SELECT 'all', count(*) FILTER (WHERE recommend >= 9) || ' ' || count(*) FILTER (WHERE recommend BETWEEN 7 AND 8)
                       || ' ' || count(*) FILTER (WHERE recommend <= 6)
                FROM survey_response WHERE status = 'COUNTED' AND responded_at
                """ + IN_MARCH.formatted("responded_at"))
                .byId();
        var overall = read(replica, "READ_KEY", "/api/v1/nps?asOf=2018-03-31&months=1")
                .path("overall");
        assertThat("%d %d %d"
                        .formatted(
                                overall.path("promoters").asInt(),
                                overall.path("passives").asInt(),
                                overall.path("detractors").asInt()))
                .as(replica + " " + overall)
                .isEqualTo(scores.get("all"));
        assertThat(read(replica, "OPERATIONS_KEY", "/api/v1/projection/check")
                        .path("consistent")
                        .asBoolean())
                .as("buckets and facts")
                .isTrue();
    }

    private JsonNode read(String replica, String key, String path) {
        var environment = stack.environment();
        try {
            return JSON.readTree(new Caller(environment.get(replica + "_URL"), environment.get(key)).read(path));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String incident(JsonNode state) {
        return States.incident(
                        state.path("organisation").asText(),
                        state.path("status").asText(),
                        state.path("peakPriority").asText())
                + " " + state.path("version").asText() + " "
                + state.path("withinTarget").asText();
    }

    private static String response(JsonNode state) {
        return States.response(
                        state.path("organisation").asText(),
                        state.path("status").asText(),
                        state.path("recommend").asText())
                + " " + state.path("version").asText();
    }
}
