package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.backing.EventLog;
import servicedelivery.eventcontract.Contract;
import servicedelivery.eventcontract.LiveTopics;
import servicedelivery.eventcontract.Message;
import servicedelivery.incident.report.Cause;

/** What is in Kafka is what the files in {@code contract} promise, and nothing else. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class EventContractTest {

    private static final Contract CONTRACT = Contract.of("incident-service");
    private static final List<String> STORY = List.of(
            "opened",
            "amended",
            "reclassified",
            "held",
            "resumed",
            "resolved",
            "reopened",
            "resolved-again",
            "closed",
            "voided");

    @Test
    void theExamplesAreWhatTheServiceWrites() {
        var told = eventsOf(AStory.told(), STORY.size());

        for (var chapter = 0; chapter < STORY.size(); chapter++) {
            var example = CONTRACT.example(STORY.get(chapter));
            assertThat(told.get(chapter).asOf(example)).isEqualTo(example);
        }
        assertThat(told)
                .extracting(Message::type)
                .containsOnly(CONTRACT.types("incidents").toArray(String[]::new));
    }

    @Test
    void aStateThatIsPublishedAgainIsAsInItsExample() {
        var id = AStory.told();
        var recordedAt = Desk.reads(id).extract().<String>path("recordedAt");

        reEmits("?from=" + recordedAt);

        var example = CONTRACT.example("published-again");
        assertThat(eventsOf(id, STORY.size() + 1).get(STORY.size()).asOf(example))
                .isEqualTo(example);
    }

    @Test
    void aStateThatIsWithdrawnIsAsInItsExample() {
        var lost = CONTRACT.example("closed");
        LiveTopics.publish(
                BackingServicesResource.kafka().bootstrapServers(),
                lost.withValue(((ObjectNode) lost.value().deepCopy()).put("generation", 0)));

        reEmits("");

        var example = CONTRACT.example("withdrawn");
        assertThat(eventsOf(lost.key(), 2).get(1).asOf(example)).isEqualTo(example);
    }

    @Test
    void everyEventHasExactlyTheFieldsThatTheSchemaNames() {
        var lines = IntStream.range(0, Cause.values().length)
                .mapToObj(AStory::ofEveryKind)
                .collect(Collectors.joining("\n"));
        var ids = Desk.batch(lines).stream()
                .map(answer -> answer.replaceAll(".*\"status\":201,\"id\":\"([^\"]*)\".*", "$1"))
                .toList();

        var events = eventsOf(ids, ids.size());

        assertThat(events).flatExtracting(CONTRACT::faults).isEmpty();
        assertThat(CONTRACT.unseen("incidents", events)).isEmpty();
    }

    @Test
    void whateverElseIsInTheTopicKeepsTheContract() {
        eventsOf(AStory.told(), STORY.size());

        var all = all().filter(message -> message.value().path("generation").asInt() > 0);

        assertThat(all.flatMap(message -> CONTRACT.faults(message).stream()).distinct())
                .isEmpty();
    }

    @Test
    void everyTypeThatIsWrittenIsDocumentedAndNoOther() {
        assertThat(CONTRACT.types("incidents"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Change.values()).map(Change::eventType).toList());
    }

    @Test
    void whatTheSourceSaysOfItselfKeepsTheContract() {
        var reports =
                await().until(() -> EventLog.of("sources", "incident-service"), found -> !found.isEmpty()).stream()
                        .map(Message::of)
                        .toList();

        assertThat(reports).flatExtracting(CONTRACT::faults).isEmpty();
        assertThat(CONTRACT.unseen("sources", reports)).isEmpty();
    }

    @Test
    void theTopicsAreMadeAsTheDocumentDescribesThem() {
        var described = CONTRACT.topics();

        var made = LiveTopics.of(
                BackingServicesResource.kafka().bootstrapServers(),
                described.stream().map(Contract.Topic::name).toList());

        assertThat(made).containsExactlyInAnyOrderElementsOf(described);
    }

    private static void reEmits(String query) {
        Desk.as("operations-key")
                .post("/api/v1/outbox/re-emit" + query)
                .then()
                .statusCode(202)
                .body(query.isEmpty() ? "withdrawn" : "events", equalTo(1));
    }

    private static List<Message> eventsOf(String id, int atLeast) {
        return eventsOf(List.of(id), atLeast);
    }

    private static List<Message> eventsOf(List<String> ids, int atLeast) {
        return await().until(
                        () -> all().filter(event -> ids.contains(event.key())).toList(),
                        found -> found.size() >= atLeast);
    }

    private static Stream<Message> all() {
        return EventLog.all(BackingServicesResource.kafka(), "incidents").stream()
                .map(Message::of);
    }
}
