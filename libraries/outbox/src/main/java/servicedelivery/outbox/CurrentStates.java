package servicedelivery.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a service knows now, so that it can be published again. Every method works in the caller's transaction. */
public interface CurrentStates {

    /** Where the events of these states go. */
    String topic();

    /** How often the service's database was restored from a backup, from 1. */
    int generation();

    /** The type of an event that takes its subject out of every figure. */
    String voidedType();

    /**
     * The ids of what is stored, in their order.
     *
     * @param after the last id of the page before
     * @param from only what was recorded at or after this instant
     * @param most how many at most
     */
    List<UUID> ids(UUID after, Instant from, int most);

    /**
     * Locks what has these ids, so that no newer event of it can be appended before these, and gives its present states, each
     * with the type that the event of its last change had.
     */
    List<OutboxEvent> events(List<UUID> ids);

    /** The present versions of those ids that are known. */
    Map<UUID, Long> versions(Collection<UUID> ids);
}
