package servicedelivery.reporting.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;
import servicedelivery.reporting.incident.IncidentFact;
import servicedelivery.reporting.survey.SurveyFact;

/**
 * Claims and facts by the rules that the statements of PostgreSQL state. What is really put to the test with it is all that
 * needs no database: reading, the newest state of a batch, and the scores. The statements have tests of their own.
 */
final class LedgerInMemory implements Ledger {

    private final Map<TopicPartition, Claim> offsets = new HashMap<>();
    private final Map<UUID, IncidentFact> incidents = new HashMap<>();
    private final Map<UUID, SurveyFact> responses = new HashMap<>();

    @Override
    public Map<TopicPartition, Claim> claim(TopicPartition partition, Extent extent, String owner) {
        var before = offsets.getOrDefault(partition, new Claim(extent.topicId(), 0, extent.beginning()));
        var claim = new Claim(before.topicId(), before.epoch() + 1, before.nextOffset());
        offsets.put(partition, claim);
        return Map.of(partition, claim);
    }

    @Override
    public Map<TopicPartition, Claim> apply(List<Event> events, Map<TopicPartition, Claim> claims) {
        var batch = new Batch(events);
        var advanced = new HashMap<>(claims);
        batch.nextOffsets.forEach((partition, next) -> {
            if (!Claim.in(claims, partition).equals(offsets.get(partition))) {
                throw new LostClaim(partition);
            }
            advanced.computeIfPresent(partition, (same, claim) -> claim.advancedTo(next));
        });
        batch.nextOffsets.keySet().forEach(partition -> offsets.put(partition, advanced.get(partition)));
        keep(batch.incidents, incidents, IncidentFact::generation, IncidentFact::version);
        keep(batch.surveys, responses, SurveyFact::generation, SurveyFact::version);
        return advanced;
    }

    /** A transaction in memory has no step at which it could stop: it is done, or nothing is. */
    @Override
    public void crash(List<Event> events, Map<TopicPartition, Claim> claims, int afterSteps) {
        if (afterSteps % 2 == 0) {
            try {
                apply(events, claims);
            } catch (LostClaim e) {
                // It dies all the same.
            }
        }
    }

    Collection<IncidentFact> incidents() {
        return incidents.values();
    }

    Collection<SurveyFact> responses() {
        return responses.values();
    }

    private static <F> void keep(
            Map<UUID, F> told, Map<UUID, F> known, ToLongFunction<F> generation, ToLongFunction<F> version) {
        told.forEach((id, fact) -> known.merge(id, fact, (before, next) -> {
            var newer = generation.applyAsLong(next) == generation.applyAsLong(before)
                    ? version.applyAsLong(next) > version.applyAsLong(before)
                    : generation.applyAsLong(next) > generation.applyAsLong(before);
            return newer ? next : before;
        }));
    }
}
