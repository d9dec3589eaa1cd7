package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.Example.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

/** What people do to real topics while the service runs. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ReshapedTopicsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TOPIC = "survey-responses";
    private static final String NPS = "/nps?asOf=2019-01-31&months=1";
    private static final int PARTITIONS = 6;
    private static final Pattern COMMAND = Pattern.compile("DELETE FROM projection_offset WHERE topic = '[a-z-]+'");

    /** More than the topic before it has, so that each partition has the offset that would be next. */
    private static final int MANY = 600;

    @Inject
    Stage stage;

    @Inject
    DataSource dataSource;

    private final ReportsApi reports = ReportsApi.asEveryone();

    private final Admin admin = Admin.create(
            Map.of("bootstrap.servers", BackingServicesResource.kafka().bootstrapServers()));

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void aPartitionThatIsAddedIsReadSoonAndWithoutARestart() throws Exception {
        var partitions = partitions();
        admin.createPartitions(Map.of(TOPIC, NewPartitions.increaseTo(partitions + 1)))
                .all()
                .get();

        stage.send(List.of(inPartition(partitions)));

        await().atMost(SOON).untilAsserted(() -> reports.get(NPS).body("overall.responses", equalTo(1)));
    }

    @Test
    void aTopicMadeAnewStopsTheProjectionUntilTheCommandThatTheStatusNames() throws Exception {
        stage.publish(aResponse().recommending(9));

        makeAnew();

        var sent = stage.send(List.of(aResponse().recommending(9).record()));
        applyTheRemedy("was made again under the same name");
        stage.awaitApplied(sent);
        reports.get(NPS).body("overall.promoters", equalTo(2));
    }

    @Test
    void aTopicMadeAnewBehindTheBackOfABusyServiceIsNotTakenForTheOldOne() throws Exception {
        makeAnew();
        applyTheRemedy("was made again under the same name");
        stage.publish(aResponse().recommending(9));
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("LOCK TABLE survey_day IN EXCLUSIVE MODE");
            }
            stage.send(List.of(aResponse().recommending(9).record()));
            await().atMost(SOON)
                    .until(() -> !stage.rows("SELECT 1 FROM pg_locks WHERE NOT granted")
                            .isEmpty());
            makeAnew();
            stage.send(IntStream.range(0, MANY)
                    .mapToObj(number -> aResponse().recommending(9).record())
                    .toList());
            other.rollback();
        }

        applyTheRemedy("was made again under the same name");

        await().atMost(SOON).untilAsserted(() -> reports.get(NPS).body("overall.promoters", equalTo(MANY + 2)));
    }

    @Test
    void recordsDeletedBeforeTheyAreReadStopTheProjectionUntilTheCommandThatTheStatusNames() throws Exception {
        var response = aResponse().recommending(9);
        var lost = stage.send(List.of(response.record())).get(0);
        stage.awaitApplied(List.of(lost));
        deleteThrough(lost);

        stage.execute(
                "UPDATE projection_offset SET owner_epoch = owner_epoch + 1, next_offset = %d WHERE topic = '%s' AND partition = %d"
                        .formatted(lost.offset(), TOPIC, lost.partition()));

        var sent = stage.send(List.of(response.version(2).recommending(3).record()));
        applyTheRemedy("is no longer in the log");
        stage.awaitApplied(sent);
        assertThat(stage.rows("SELECT recommend FROM survey_fact WHERE id = '%s'".formatted(response.id())))
                .containsExactly("(3)");
    }

    /** Executes what the status says, to the letter. */
    private void applyTheRemedy(String finding) {
        await().atMost(SOON).until(() -> stopped().contains(finding));
        reports.get("/status").body("complete", equalTo(false));
        var command = COMMAND.matcher(stopped());
        assertThat(command.find()).isTrue();

        stage.execute(command.group());

        await().atMost(SOON).untilAsserted(() -> reports.get("/status").body("stopped", nullValue()));
    }

    private String stopped() {
        return String.valueOf(reports.get("/status").extract().<String>path("stopped"));
    }

    private int partitions() throws Exception {
        return admin.describeTopics(List.of(TOPIC))
                .allTopicNames()
                .get()
                .get(TOPIC)
                .partitions()
                .size();
    }

    /** Kafka deletes records on demand only where the topic's policy lets it. */
    private void deleteThrough(RecordMetadata last) throws Exception {
        setPolicy("compact,delete");
        admin.deleteRecords(Map.of(
                        new TopicPartition(TOPIC, last.partition()), RecordsToDelete.beforeOffset(last.offset() + 1)))
                .all()
                .get();
        setPolicy("compact");
    }

    private void setPolicy(String policy) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        var change = new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
    }

    private void makeAnew() throws Exception {
        admin.deleteTopics(List.of(TOPIC)).all().get();
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> admin.createTopics(
                                List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())
                                        .configs(Map.of("cleanup.policy", "compact"))))
                        .all()
                        .get());
    }

    private static ProducerRecord<String, byte[]> inPartition(int partition) {
        var record = aResponse().recommending(9).record();
        return new ProducerRecord<>(TOPIC, partition, record.key(), record.value(), record.headers());
    }
}
