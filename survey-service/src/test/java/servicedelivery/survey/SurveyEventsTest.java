package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static servicedelivery.backing.EventLog.header;
import static servicedelivery.survey.AResponse.aResponse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.backing.EventLog;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class SurveyEventsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @AfterEach
    void heal() {
        BackingServicesResource.kafka().start();
        BackingServicesResource.postgres().start();
    }

    @Test
    void aResponseIsPublishedWithoutTheCommentAndTheRespondent() throws Exception {
        var id = Tool.records(aResponse().with("comment", "very private").with("respondent", "jo@example.org"));

        var event = eventOf(id);

        var expected = (ObjectNode)
                new ObjectMapper().readTree(Tool.reads(id).extract().asString());
        expected.remove(List.of("comment", "respondent"));
        assertThat(new ObjectMapper().readTree(event.value())).isEqualTo(expected.put("generation", 1));
        assertThat(header(event, "ce_type")).isEqualTo("servicedelivery.survey-response.recorded.v1");
        assertThat(header(event, "ce_source")).isEqualTo("/survey-service");
        assertThat(header(event, "ce_subject")).isEqualTo(id);
        assertThat(new String(event.value(), StandardCharsets.UTF_8)).doesNotContain("private");
    }

    @Test
    void withKafkaDownResponsesAreTakenAndTheirEventsArriveLater() {
        BackingServicesResource.kafka().kill();
        var id = Tool.records(aResponse());

        BackingServicesResource.kafka().start();

        assertThat(eventOf(id).key()).isEqualTo(id);
    }

    @Test
    void withPostgresqlDownTheAnswerIsToTryAgainAndThenItWorks() {
        var key = UUID.randomUUID().toString();
        BackingServicesResource.postgres().kill();
        Tool.posts(aResponse(), key).statusCode(503).header("Retry-After", "2");

        BackingServicesResource.postgres().start();

        await().atMost(SOON).until(() -> Tool.posts(aResponse(), key).extract().statusCode() == 201);
    }

    private static ConsumerRecord<String, byte[]> eventOf(String id) {
        return await().atMost(SOON)
                .until(() -> EventLog.of(SurveyEvents.TOPIC, id), found -> !found.isEmpty())
                .get(0);
    }
}
