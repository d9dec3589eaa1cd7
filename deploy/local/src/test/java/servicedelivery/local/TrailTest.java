package servicedelivery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import servicedelivery.local.Trail.Applied;
import servicedelivery.local.Trail.Letter;
import servicedelivery.local.Trail.Published;
import servicedelivery.local.Trail.Stored;
import servicedelivery.local.Trail.Waiting;

class TrailTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Stored THIRD = new Stored(UUID.randomUUID(), "col", "INC-1", "open", 3, NOW);

    private final Trail stored = trail(null);

    @Test
    void whatTheFiguresHaveIsWell() {
        var trail = stored.in(published(3), new Applied(3, NOW), null, 8L);

        assertThat(trail.isInTheFigures()).isTrue();
        assertThat(trail.standing()).isEqualTo("The figures have it as it is stored.");
    }

    @Test
    void whatKafkaDoesNotTakeWaitsInTheOutbox() {
        var trail = trail(new Waiting(1, NOW)).in(published(2), new Applied(2, NOW), null, 8L);

        assertThat(trail.isInTheFigures()).isFalse();
        assertThat(trail.standing()).contains("#events-wait-in-the-outbox");
    }

    @Test
    void whatIsNeitherInTheOutboxNorInKafkaIsToBePublishedAgain() {
        assertThat(stored.in(published(2), new Applied(2, NOW), null, 8L).standing())
                .contains("publish again what was recorded since 2026-11-26T10:00:00Z");
    }

    @Test
    void whatIsNotKnownOfKafkaIsNotToBePublishedAgain() {
        assertThat(stored.in(null, new Applied(2, NOW), null, null).standingWithoutKafka())
                .contains("#kafka-is-away");
        assertThat(trail(new Waiting(1, NOW)).in(null, null, null, null).standingWithoutKafka())
                .contains("#events-wait-in-the-outbox");
        assertThat(stored.in(null, new Applied(3, NOW), null, null).standingWithoutKafka())
                .isEqualTo("The figures have it as it is stored.");
    }

    @Test
    void whatIsNotReadYetWaitsForReportingService() {
        assertThat(stored.in(published(3), null, null, 5L).standing())
                .contains("which has 2 events to read before it", "#the-figures-lag-behind");
    }

    @Test
    void whatLiesInATopicThatWasMadeAnewWaitsForAnOperator() {
        assertThat(stored.in(published(3), null, null, null).standing()).contains("#the-projection-has-stopped-itself");
    }

    @Test
    void whatWasReadAndIsMissingCallsForARebuild() {
        assertThat(stored.in(published(3), null, null, 8L).standing()).contains("#rebuilding-the-projection");
    }

    @Test
    void whatCouldNotBeReadIsADeadLetter() {
        var trail = stored.in(published(3), new Applied(3, NOW), new Letter(4, "no priority", NOW), 8L);

        assertThat(trail.isInTheFigures()).isFalse();
        assertThat(trail.standing()).contains("no priority", "letter 4");
    }

    private static Trail trail(Waiting waiting) {
        return new Trail(Traceable.INCIDENT, THIRD, waiting, null, null, null, null);
    }

    private static Published published(long version) {
        return new Published(version, "topic", 2, 7, NOW);
    }
}
