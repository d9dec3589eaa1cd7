package servicedelivery.incident.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.backing.EventLog;

/**
 * Random histories through the real service, PostgreSQL and Kafka, against the model. {@code -Dhistories.seed} tries others; a history that
 * fails is made as short as it can be.
 */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RandomHistoriesTest {

    private static final long SEED = Long.getLong("histories.seed", 20190131L);
    private static final int IN_BATCHES = 10_000;
    private static final int ONE_BY_ONE = 300;

    private final String affectedService = "Histories-" + UUID.randomUUID();

    @TestHTTPResource("/")
    URI root;

    private Service service;

    @BeforeEach
    void connect() {
        service = new Service(root);
    }

    @Test
    void inBatchesEveryHistoryEndsAsTheModelSaysWithOneEventForEachVersionInOrder() {
        var histories = LongStream.range(SEED, SEED + IN_BATCHES)
                .mapToObj(seed -> RandomHistory.of(seed, false))
                .toList();
        var models = histories.stream().map(history -> new IncidentModel()).toList();
        var wrong = deliverInRounds(histories, models);

        var stored = service.all(affectedService);
        for (var index = 0; index < IN_BATCHES; index++) {
            var differences = Comparison.differences(models.get(index), stored.get(reference(index)));
            if (!differences.isEmpty()) {
                wrong.put(index, differences.toString());
            }
        }

        wrong.entrySet().stream().findFirst().ifPresent(entry -> {
            throw new AssertionError("%s%n%s".formatted(entry.getValue(), shortened(histories.get(entry.getKey()))));
        });
        assertThat(stored).hasSize(IN_BATCHES);
        assertOneEventForEachVersionInOrder(stored);
    }

    @Test
    void oneByOneWithPatchesEveryHistoryEndsAsTheModelSays() {
        for (var seed = SEED; seed < SEED + ONE_BY_ONE; seed++) {
            var history = RandomHistory.of(seed, true);
            var difference = new Run(service, affectedService, history).difference();
            if (!difference.isEmpty()) {
                throw new AssertionError("seed %d: %s%n%s".formatted(seed, difference, shortened(history)));
            }
        }
    }

    private Map<Integer, String> deliverInRounds(List<List<Delivery>> histories, List<IncidentModel> models) {
        var wrong = new HashMap<Integer, String>();
        for (var round = 0; round < 20; round++) {
            var present = round;
            var indexes = IntStream.range(0, histories.size())
                    .filter(index -> histories.get(index).size() > present)
                    .boxed()
                    .toList();
            var answers = service.batch(indexes.stream()
                    .map(index -> line(index, histories.get(index).get(present)))
                    .toList());
            for (var line = 0; line < indexes.size(); line++) {
                var index = indexes.get(line);
                var expected = models.get(index).take(histories.get(index).get(present));
                if (answers.get(line).get("status").intValue() != expected) {
                    wrong.put(index, "answer %s, should be %d".formatted(answers.get(line), expected));
                }
            }
        }
        return wrong;
    }

    private String line(int index, Delivery delivery) {
        ObjectNode state = delivery.state().deepCopy();
        if (state.has("affectedService")) {
            state.put("affectedService", affectedService);
        }
        return state.put("organisation", "col")
                .put("reference", reference(index))
                .toString();
    }

    private String reference(int index) {
        return affectedService.substring(20) + "-" + index;
    }

    /** Leaves out one delivery after the other as long as what is left still fails by itself. */
    private String shortened(List<Delivery> history) {
        var shortest = history;
        for (var index = history.size() - 1; index >= 0; index--) {
            var fewer = RandomHistory.without(index, shortest);
            if (fewer != null
                    && !new Run(service, affectedService, fewer).difference().isEmpty()) {
                shortest = fewer;
            }
        }
        return new Run(service, affectedService, shortest).difference()
                + shortest.stream().map(Delivery::toString).collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }

    private static void assertOneEventForEachVersionInOrder(Map<String, JsonNode> stored) {
        var byId = stored.values().stream()
                .collect(Collectors.toMap(incident -> incident.get("id").textValue(), incident -> incident));
        var versions = byId.values().stream()
                .mapToInt(incident -> incident.get("version").intValue())
                .sum();
        var published = await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> published(byId),
                        events -> events.values().stream().mapToInt(List::size).sum() >= versions);
        byId.forEach((id, incident) -> {
            var events = published.get(id);
            assertThat(events.stream().map(event -> event.get("version").intValue()))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, incident.get("version").intValue())
                                    .boxed()
                                    .toList());
            assertThat(events.get(events.size() - 1))
                    .isEqualTo(incident.<ObjectNode>deepCopy().put("generation", 1));
        });
    }

    private static Map<String, List<JsonNode>> published(Map<String, JsonNode> byId) {
        var events = new HashMap<String, List<JsonNode>>();
        EventLog.all(BackingServicesResource.kafka(), "incidents").stream()
                .filter(record -> byId.containsKey(record.key()))
                .forEach(record -> events.computeIfAbsent(record.key(), id -> new ArrayList<>())
                        .add(Service.json(new String(record.value(), StandardCharsets.UTF_8))));
        return events;
    }
}
