package servicedelivery.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has published what it recorded.
 *
 * @param at the database's time when this was read
 * @param publishedThrough everything recorded before this instant is in Kafka
 * @param backlog events that wait
 * @param oldest when the one that waits longest was appended; null when none waits
 */
record Position(
        Instant at,
        Instant publishedThrough,
        long backlog,
        @Nullable Instant oldest) {

    Duration oldestAge() {
        return oldest == null ? Duration.ZERO : Duration.between(oldest, at);
    }
}
