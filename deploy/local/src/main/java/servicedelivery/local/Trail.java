package servicedelivery.local;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one incident or response has come on its way into the figures; what could not be found, or asked for, is null.
 *
 * @param stored what its source has
 * @param waiting what of it is in the outbox
 * @param published the newest of its records in Kafka
 * @param applied what reporting-service has
 * @param letter a record of it that was set aside
 * @param next where reporting-service goes on in the partition of the published record; null also when what it reads is an earlier topic
 *     of that name
 */
record Trail(
        Traceable kind,
        Stored stored,
        @Nullable Waiting waiting,
        @Nullable Published published,
        @Nullable Applied applied,
        @Nullable Letter letter,
        @Nullable Long next) {

    record Stored(UUID id, String organisation, @Nullable String number, String status, long version, Instant at) {}

    record Waiting(long events, Instant since) {}

    record Published(long version, String topicId, int partition, long offset, Instant at) {}

    /** @param at null where PostgreSQL does not keep the times of commits */
    record Applied(long version, @Nullable Instant at) {}

    record Letter(long id, String reason, Instant at) {}

    Trail in(@Nullable Published record, @Nullable Applied fact, @Nullable Letter unread, @Nullable Long goesOnAt) {
        return new Trail(kind, stored, waiting, record, fact, unread, goesOnAt);
    }

    boolean isInTheFigures() {
        return letter == null && applied != null && applied.version() >= stored.version();
    }

    /** The same, when Kafka could not be asked. */
    String standingWithoutKafka() {
        return letter != null || isInTheFigures() || waiting != null
                ? standing()
                : "Whether Kafka has its newest state is not known: see docs/operations.md#kafka-is-away.";
    }

    /** Where it stands, and what to do. */
    String standing() {
        if (letter != null) {
            return "A record of it could not be read (%s): see docs/operations.md#dead-letters, letter %d."
                    .formatted(letter.reason(), letter.id());
        }
        if (isInTheFigures()) {
            return "The figures have it as it is stored.";
        }
        if (waiting != null) {
            return "It waits for Kafka: see docs/operations.md#events-wait-in-the-outbox.";
        }
        if (published == null || published.version() < stored.version()) {
            return "Its newest state is neither in the outbox nor in Kafka: publish again what was recorded since %s, see"
                            .formatted(stored.at())
                    + " docs/operations.md#backup-and-restore.";
        }
        if (next == null) {
            return "Reporting-service does not read this topic as it is now: see"
                    + " docs/operations.md#the-projection-has-stopped-itself.";
        }
        if (next > published.offset()) {
            return "It was read and is not in the figures: rebuild them, see docs/operations.md#rebuilding-the-projection.";
        }
        return "It waits for reporting-service, which has %d events to read before it: see docs/operations.md#the-figures-lag-behind."
                .formatted(published.offset() - next);
    }
}
