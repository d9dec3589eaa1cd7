package servicedelivery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.Repository;
import servicedelivery.organisations.OrganisationsFile;

class FindingTest {

    private static final Map<String, String> GOOD = Map.of(
            "server_version_num", "180003",
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "max_connections", "200",
            "log_error_verbosity", "terse");

    private static final int USUAL_PORT_OF_SURVEYS = 8082;
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "server_version_num, 170002, failed   PostgreSQL 17 is too old",
        "fsync, off, failed   fsync is off",
        "full_page_writes, off, failed   full_page_writes is off",
        "synchronous_commit, off, failed   synchronous_commit is off",
        "max_connections, 20, 'warning  max_connections is 20, and 3 services take 54'",
        "log_error_verbosity, default, warning  log_error_verbosity is not terse",
    })
    void aSettingOfPostgresqlThatEndangersSomethingIsNamed(String name, String value, String line) {
        var settings = new HashMap<>(GOOD);
        settings.put(name, value);

        var findings = PostgresFindings.settings(settings, 3);

        assertThat(findings)
                .extracting(Finding::line)
                .filteredOn(found -> !found.startsWith("ok"))
                .hasSize(1)
                .allMatch(found -> found.startsWith(line));
    }

    @ParameterizedTest
    @CsvSource({"0, ok", "900, ok", "-1500, warning", "1500, warning", "-6000, failed", "6000, failed"})
    void aClockMayDifferByASecond(long millis, String state) {
        var finding = Clocks.compare("it", NOW, NOW.plusMillis(millis), NOW.plusMillis(10));

        assertThat(finding.line()).startsWith(state);
    }

    @ParameterizedTest
    @CsvSource({
        "cleanup.policy, delete, failed   the topic incidents has cleanup.policy=delete",
        "segment.ms, 604800000, warning  the topic incidents has segment.ms=604800000",
    })
    void aTopicWithOtherSettingsIsNamed(String name, String value, String line) {
        var wanted = Map.of("cleanup.policy", "compact", "segment.ms", "86400000");
        var settings = new HashMap<>(wanted);
        settings.put(name, value);

        assertThat(wrong(wanted, settings, 1, 1)).singleElement().asString().startsWith(line);
    }

    @Test
    void aTopicThatThreeBrokersKeepOnceIsNamed() {
        assertThat(wrong(Map.of(), Map.of(), 1, 3)).singleElement().asString().contains("1 replicas on 3 brokers");
        assertThat(wrong(Map.of(), Map.of("min.insync.replicas", "2"), 3, 3)).isEmpty();
        assertThat(wrong(Map.of(), Map.of("min.insync.replicas", "1"), 3, 3))
                .singleElement()
                .asString()
                .contains("min.insync.replicas=1");
    }

    @Test
    void aKeyThatNoServiceWouldTakeIsNamed() {
        var organisations = OrganisationsFile.read(Repository.root().resolve("deploy/examples/organisations.yaml"));
        var key = Json.parsed("""
                {"name": "desk", "sha256": "short", "scopes": ["incidents:wirte"], "organisations": ["cool"]}
                """);

        assertThat(FileFindings.wrong(key, organisations))
                .extracting(Finding::line)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("failed   the key desk has no sha256"),
                        line -> assertThat(line)
                                .startsWith("failed   the key desk has the unknown scope incidents:wirte"),
                        line -> assertThat(line).startsWith("warning  the key desk names the organisation cool"));
    }

    @Test
    void whatAServiceSaysOfItselfIsRepeatedWithItsRemedy() {
        var answer = Json.parsed("""
                {"status": "DOWN", "checks": [
                  {"name": "kafka", "status": "UP"},
                  {"name": "outbox", "status": "DOWN", "data": {"reason": "it waits", "remedy": "start Kafka"}}]}
                """);

        assertThat(ServiceFindings.wellness("incident-service", answer))
                .extracting(Finding::line)
                .containsExactly("failed   incident-service, outbox: it waits: start Kafka");
    }

    @Test
    void aPortThatSomebodyElseHasIsNamed(@TempDir Path data) throws IOException {
        try (var other = new ServerSocket(servicedelivery.backing.Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(other.getLocalPort() - USUAL_PORT_OF_SURVEYS);

            var findings = new MachineFindings(new DataDirectory(data), ports, Scale.SMALLEST).all();

            assertThat(findings)
                    .extracting(Finding::line)
                    .anyMatch(line -> line.startsWith("ok       Java "))
                    .anyMatch(line -> line.contains(" GB are free for " + data))
                    .anyMatch(line -> line.startsWith("failed   port %d, which survey-service needs, is taken: "
                            .formatted(other.getLocalPort())));
        }
    }

    private static List<String> wrong(
            Map<String, String> wanted, Map<String, String> settings, int replicas, int brokers) {
        var nodes = Map.of(1, List.of(node(1)), 3, List.of(node(1), node(2), node(3)))
                .get(replicas);
        var present = new TopicDescription(
                "incidents", false, List.of(new TopicPartitionInfo(0, nodes.get(0), nodes, nodes)));
        var topic = new NewTopic("incidents", Optional.of(1), Optional.empty()).configs(wanted);
        return KafkaFindings.wrong(topic, present, settings, brokers).stream()
                .map(Finding::line)
                .toList();
    }

    private static Node node(int id) {
        return new Node(id, "localhost", 9092);
    }
}
