package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.survey.AResponse.aResponse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
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

/** What is in Kafka is what the files in {@code contract} promise, and nothing else. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class EventContractTest {

    private static final Contract CONTRACT = Contract.of("survey-service");
    private static final List<String> STORY = List.of("recorded", "amended", "erased", "voided");

    @Test
    void theExamplesAreWhatTheServiceWrites() {
        var told = eventsOf(aStory(), STORY.size());

        for (var chapter = 0; chapter < STORY.size(); chapter++) {
            var example = CONTRACT.example(STORY.get(chapter));
            assertThat(told.get(chapter).asOf(example)).isEqualTo(example);
        }
        assertThat(told)
                .extracting(Message::type)
                .containsExactlyInAnyOrderElementsOf(CONTRACT.types("survey-responses"));
    }

    @Test
    void aStateThatIsPublishedAgainIsAsInItsExample() {
        var id = aStory();
        eventsOf(id, STORY.size());
        var recordedAt = Tool.reads(id).extract().<String>path("recordedAt");

        reEmits("?from=" + recordedAt);

        var example = CONTRACT.example("published-again");
        assertThat(eventsOf(id, STORY.size() + 1).get(STORY.size()).asOf(example))
                .isEqualTo(example);
    }

    @Test
    void aStateThatIsWithdrawnIsAsInItsExample() {
        var lost = CONTRACT.example("amended");
        LiveTopics.publish(
                BackingServicesResource.kafka().bootstrapServers(),
                lost.withValue(((ObjectNode) lost.value().deepCopy()).put("generation", 0)));

        reEmits("");

        var example = CONTRACT.example("withdrawn");
        assertThat(eventsOf(lost.key(), 2).get(1).asOf(example)).isEqualTo(example);
    }

    @Test
    void everyEventHasExactlyTheFieldsThatTheSchemaNames() {
        var lines = IntStream.range(0, Math.max(Satisfaction.values().length, Channel.values().length))
                .mapToObj(EventContractTest::ofEveryKind)
                .collect(Collectors.joining("\n"));
        var ids = Tool.batch("", lines).stream()
                .map(answer -> answer.replaceAll(".*\"status\":201,\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
        Tool.voids(ids.get(0), "a test");

        var events = eventsOf(ids, ids.size() + 1);

        assertThat(events).flatExtracting(CONTRACT::faults).isEmpty();
        assertThat(CONTRACT.unseen("survey-responses", events)).isEmpty();
    }

    @Test
    void whateverElseIsInTheTopicKeepsTheContract() {
        eventsOf(aStory(), 1);

        var all = all().filter(message -> message.value().path("generation").asInt() > 0);

        assertThat(all.flatMap(message -> CONTRACT.faults(message).stream()).distinct())
                .isEmpty();
    }

    @Test
    void everyTypeThatIsWrittenIsDocumentedAndNoOther() {
        assertThat(CONTRACT.types("survey-responses"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Change.values()).map(Change::eventType).toList());
    }

    @Test
    void whatTheSourceSaysOfItselfKeepsTheContract() {
        var reports = await().until(() -> EventLog.of("sources", "survey-service"), found -> !found.isEmpty()).stream()
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

    /** One response from the answer until it is void, with all of it published; the same every time but for its id and ticket. */
    private static String aStory() {
        var ticket = Tool.freshTicket();
        var id = Tool.records(aResponse()
                .with("ticket", ticket)
                .with("satisfaction", "good")
                .with("comment", "Quick")
                .with("respondent", "jo")
                .with("channel", "web")
                .with("respondedAt", "2019-02-05T11:20:00Z")
                .with("updatedAt", "2019-02-05T11:20:00Z"));
        Tool.tells(ticket, "{\"satisfaction\": \"very-good\", \"updatedAt\": \"2019-02-05T11:30:00Z\"}");
        eventsOf(id, 2);
        Tool.erases(id);
        Tool.voids(id, "a test");
        return id;
    }

    private static String ofEveryKind(int number) {
        return aResponse()
                .with("ticket", Tool.freshTicket())
                .with("satisfaction", kind(Satisfaction.values(), number))
                .with("channel", kind(Channel.values(), number))
                .with("updatedAt", "2019-02-05T11:30:00.5Z")
                .json();
    }

    private static String kind(Enum<?>[] kinds, int number) {
        return kinds[number % kinds.length].toString();
    }

    private static void reEmits(String query) {
        Tool.as("operations-key")
                .post("/api/v1/outbox/re-emit" + query)
                .then()
                .statusCode(202)
                .body(query.isEmpty() ? "withdrawn" : "events", equalTo(1));
    }

    private static List<Message> eventsOf(String id, int atLeast) {
        return eventsOf(List.of(id), atLeast);
    }

    private static List<Message> eventsOf(List<String> ids, int atLeast) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> all().filter(event -> ids.contains(event.key())).toList(),
                        found -> found.size() >= atLeast);
    }

    private static Stream<Message> all() {
        return EventLog.all(BackingServicesResource.kafka(), "survey-responses").stream()
                .map(Message::of);
    }
}
