package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static servicedelivery.incident.AnIncident.anIncident;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.backing.EventLog;

/** With tracing on, as in all tests. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class TracingTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int REQUESTS = 40;

    @Inject
    Traces traces;

    private final String trace = Traces.fresh();

    @Test
    void anEventCarriesTheSpanThatSentItWithinTheRequestThatMadeIt() {
        var id = desk(trace)
                .body(anIncident().json())
                .post(Desk.INCIDENTS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        var spans = spans(2);
        var request = only(SpanKind.SERVER, spans);
        var sending = only(SpanKind.PRODUCER, spans);
        assertThat(request.getName()).isEqualTo("POST /api/v1/incidents");
        assertThat(sending.getName()).isEqualTo("send incidents");
        assertThat(sending.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(EventLog.of(IncidentEvents.TOPIC, id))
                .extracting(TracingTest::traceparent)
                .containsExactly("00-%s-%s-01".formatted(trace, sending.getSpanId()));
    }

    @Test
    void aStateThatIsToldStaysInTheTraceOfEachTelling() {
        var reference = Desk.freshReference();
        var id = Desk.tells(reference, anIncident().without("organisation"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        desk(trace)
                .body("{\"status\": \"on-hold\"}")
                .put("/api/v1/organisations/col/incidents/" + reference)
                .then()
                .statusCode(200);

        assertThat(only(SpanKind.PRODUCER, spans(2)).getTraceId()).isEqualTo(trace);
        var events = EventLog.of(IncidentEvents.TOPIC, id);
        assertThat(events).hasSize(2);
        assertThat(traceparent(events.get(0))).doesNotContain(trace);
        assertThat(traceparent(events.get(1))).contains(trace);
    }

    @Test
    void everyLineOfABatchStaysInItsTrace() {
        var lines = IntStream.range(0, 3)
                .mapToObj(line ->
                        anIncident().with("reference", Desk.freshReference()).json())
                .collect(Collectors.joining("\n"));
        desk(trace)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(Desk.INCIDENTS + "/batch")
                .then()
                .statusCode(200);

        var spans = spans(4);
        assertThat(spans)
                .filteredOn(span -> span.getKind() == SpanKind.PRODUCER)
                .hasSize(3)
                .allMatch(span -> span.getParentSpanId()
                        .equals(only(SpanKind.SERVER, spans).getSpanId()));
    }

    @Test
    void incidentsThatAreWrittenTogetherStayInTheirOwnTraces() {
        var traceOf = IntStream.range(0, REQUESTS)
                .parallel()
                .mapToObj(number -> Traces.fresh())
                .collect(Collectors.toConcurrentMap(TracingTest::reportsIn, Function.identity()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(tracesOfEvents(traceOf)).isEqualTo(traceOf));
    }

    @Test
    void neitherReferencesNorQueriesAreInATrace() {
        desk(trace).get("/api/v1/organisations/col/incidents/SECRET-1");
        desk(trace).get("/api/v1/incident/SECRET-1?for=SECRET-1");

        var spans = spans(2);
        assertThat(spans).noneMatch(span -> span.toString().contains("SECRET-1"));
        assertThat(spans.toString()).contains("/api/v1/organisations/{organisation}/incidents/{reference}");
    }

    private static RequestSpecification desk(String trace) {
        return Desk.as("desk-key").header("traceparent", Traces.parent(trace)).contentType("application/json");
    }

    /** The id of the incident. */
    private static String reportsIn(String trace) {
        return desk(trace)
                .body(anIncident().json())
                .post(Desk.INCIDENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<SpanData> spans(int expected) {
        return await().atMost(SOON).until(() -> traces.of(trace), found -> found.size() == expected);
    }

    private static SpanData only(SpanKind kind, List<SpanData> spans) {
        assertThat(spans).filteredOn(span -> span.getKind() == kind).hasSize(1);
        return spans.stream().filter(span -> span.getKind() == kind).findFirst().orElseThrow();
    }

    private static String traceparent(ConsumerRecord<String, byte[]> event) {
        return EventLog.header(event, "traceparent");
    }

    private static Map<String, String> tracesOfEvents(Map<String, String> incidents) {
        return EventLog.all(BackingServicesResource.kafka(), IncidentEvents.TOPIC).stream()
                .filter(event -> incidents.containsKey(event.key()))
                .collect(Collectors.toMap(
                        ConsumerRecord::key, event -> traceparent(event).split("-", -1)[1]));
    }
}
