package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** Plays the steps of a history to a ledger, with logs in memory and appliers that behave as the poll loop does. */
final class Replay {

    private final Ledger ledger;
    private final EventReader reader;
    private final int firstPartition;
    private final Map<TopicPartition, List<Event>> logs = new LinkedHashMap<>();
    private final List<Map<TopicPartition, Claim>> appliers = new ArrayList<>();

    /** @param firstPartition from which on partitions are used */
    Replay(Ledger ledger, EventReader reader, int firstPartition) {
        this.ledger = ledger;
        this.reader = reader;
        this.firstPartition = firstPartition;
        for (var topic : List.of(Topic.INCIDENTS, Topic.SURVEY_RESPONSES)) {
            IntStream.range(firstPartition, firstPartition + RandomHistory.PARTITIONS)
                    .forEach(number -> logs.put(new TopicPartition(topic.topicName(), number), new ArrayList<>()));
        }
        IntStream.range(0, RandomHistory.APPLIERS).forEach(number -> appliers.add(Map.of()));
    }

    /** In the end the first applier has all partitions and applies what is left. */
    void play(List<Step> steps) throws SQLException {
        for (var step : steps) {
            play(step);
        }
        for (var partition : logs.keySet()) {
            claim(0, partition);
        }
        apply(0, Integer.MAX_VALUE);
        // Whoever still believes to have something comes too late to change anything.
        for (var zombie = 1; zombie < appliers.size(); zombie++) {
            apply(zombie, Integer.MAX_VALUE);
        }
    }

    private void play(Step step) throws SQLException {
        if (step instanceof Step.Told told) {
            var partition = new TopicPartition(told.telling().state().topic(), firstPartition + told.partition());
            var log = logs.get(partition);
            log.add(reader.read(told.telling().at(partition.partition(), log.size())));
        } else if (step instanceof Step.Claimed claimed) {
            claim(claimed.applier(), new TopicPartition(claimed.topic(), firstPartition + claimed.partition()));
        } else if (step instanceof Step.Applied applied) {
            apply(applied.applier(), applied.records());
        } else if (step instanceof Step.Crashed crashed) {
            crash(crashed);
        }
    }

    private void claim(int applier, TopicPartition partition) throws SQLException {
        var claims = new HashMap<>(appliers.get(applier));
        claims.putAll(ledger.claim(
                partition,
                new Extent(partition.topic() + "-id", 0, logs.get(partition).size()),
                "applier " + applier));
        appliers.set(applier, claims);
    }

    private void apply(int applier, int records) throws SQLException {
        var claims = appliers.get(applier);
        var polled = poll(claims, records);
        if (!polled.isEmpty()) {
            try {
                appliers.set(applier, ledger.apply(polled, claims));
            } catch (LostClaim e) {
                appliers.set(applier, Map.of());
            }
        }
    }

    private void crash(Step.Crashed crashed) throws SQLException {
        var claims = appliers.get(crashed.applier());
        var polled = poll(claims, crashed.records());
        if (!polled.isEmpty()) {
            ledger.crash(polled, claims, crashed.afterSteps());
            appliers.set(crashed.applier(), Map.of());
        }
    }

    private List<Event> poll(Map<TopicPartition, Claim> claims, int records) {
        return logs.entrySet().stream()
                .filter(log -> claims.containsKey(log.getKey()))
                .flatMap(log ->
                        log.getValue().stream().skip(claims.get(log.getKey()).nextOffset()))
                .limit(records)
                .toList();
    }
}
