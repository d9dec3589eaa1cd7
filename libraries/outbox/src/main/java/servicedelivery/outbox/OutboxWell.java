package servicedelivery.outbox;

import io.smallrye.health.api.HealthGroup;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import servicedelivery.probes.Trouble;

/** Well while the outbox is read and no event in it waits for long. How many wait does not matter: a re-emission appends everything at once. */
@HealthGroup(Trouble.WELLNESS)
class OutboxWell implements HealthCheck {

    /** As long as a source may be silent before figures count as incomplete. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final OutboxMetrics metrics;
    private final OutboxRelay relay;

    OutboxWell(OutboxMetrics metrics, OutboxRelay relay) {
        this.metrics = metrics;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("outbox")
                .withData("relays", metrics.isRelaying())
                .withData("backlog", metrics.backlog())
                .withData("oldest-age-seconds", metrics.oldestAge().toSeconds());
        return Trouble.answer(
                answer, trouble(metrics.backlog(), metrics.oldestAge(), metrics.blindFor(), relay.trouble()));
    }

    /** @param blindFor for how long nobody has seen what waits */
    static @Nullable Trouble trouble(long backlog, Duration oldestAge, Duration blindFor, String hindrance) {
        if (blindFor.compareTo(OutboxMetrics.LONGEST_BLINDNESS) >= 0) {
            return new Trouble(
                    "The outbox has not been read for %d s. %s".formatted(blindFor.toSeconds(), hindrance),
                    "Mend what the reason names, most often PostgreSQL: then its events are relayed by themselves. "
                            + "See docs/operations.md#events-wait-in-the-outbox");
        }
        if (oldestAge.compareTo(LIMIT) < 0) {
            return null;
        }
        return new Trouble(
                "%d events wait for Kafka, the oldest for %d s. %s"
                        .formatted(
                                backlog,
                                oldestAge.toSeconds(),
                                hindrance.isEmpty() ? "They are being relayed." : hindrance),
                "Mend what the reason names, most often Kafka: then they are relayed by themselves, in their order. "
                        + "Delete nothing. See docs/operations.md#events-wait-in-the-outbox");
    }
}
