package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.Topics;

/** The topics are the same wherever they are made. */
class TopicsTest {

    private static final Pattern MADE = Pattern.compile("(?m)^make (\\S+) (\\d+)(.*)$");
    private static final Pattern SETTING = Pattern.compile("--config (\\S+)=(\\S+)");

    private record Made(int partitions, Map<String, String> settings) {}

    private static final Map<String, Made> EXPECTED = Topics.all().stream()
            .collect(Collectors.toMap(
                    NewTopic::name, topic -> new Made(topic.numPartitions(), new TreeMap<>(topic.configs()))));

    @Test
    void byStrimziWithThreeReplicasOfWhichTwoMustBeInSync() {
        var topics = Files.documents("deploy/kubernetes/base/kafka.yaml").stream()
                .filter(document -> document.path("kind").asText().equals("KafkaTopic"))
                .toList();

        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.at("/spec/replicas").intValue()).isEqualTo(3);
            assertThat(topic.at("/spec/config/min.insync.replicas").intValue()).isEqualTo(2);
        });
        assertThat(topics.stream()
                        .collect(Collectors.toMap(
                                topic -> topic.at("/metadata/name").asText(), TopicsTest::made)))
                .isEqualTo(EXPECTED);
    }

    @Test
    void byTheScriptForContainers() {
        var made = MADE.matcher(Files.text("deploy/compose/topics.sh"))
                .results()
                .collect(Collectors.toMap(
                        match -> match.group(1),
                        match -> new Made(Integer.parseInt(match.group(2)), settings(match.group(3)))));

        assertThat(made).isEqualTo(EXPECTED);
    }

    private static Made made(JsonNode topic) {
        var settings = new TreeMap<String, String>();
        topic.at("/spec/config")
                .properties()
                .forEach(field -> settings.put(field.getKey(), field.getValue().asText()));
        settings.remove("min.insync.replicas");
        return new Made(topic.at("/spec/partitions").intValue(), settings);
    }

    /** The script says for all of them that they are compacted. */
    private static Map<String, String> settings(String options) {
        var settings = new TreeMap<>(Map.of("cleanup.policy", "compact"));
        SETTING.matcher(options).results().forEach(match -> settings.put(match.group(1), match.group(2)));
        return settings;
    }
}
