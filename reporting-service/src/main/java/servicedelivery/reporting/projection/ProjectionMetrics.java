package servicedelivery.reporting.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The projection as Prometheus sees it. */
@Startup
@Singleton
class ProjectionMetrics {

    /** The bounds of the histogram; alerts and dashboards ask for these. */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private final Counter applied;
    private final Timer freshness;
    private final Clock clock;

    ProjectionMetrics(MeterRegistry registry, Progress progress, Vitals vitals, Clock clock) {
        this.clock = clock;
        applied = Counter.builder("projection.applied")
                .description("Facts that a newer state has changed")
                .register(registry);
        freshness = Timer.builder("freshness")
                .description("From when a change was recorded at its source until it was visible here")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        Gauge.builder("projection.lag.events", progress, Progress::countPending)
                .description("Events that Kafka has and the figures lack")
                .register(registry);
        Gauge.builder("projection.behind.seconds", vitals, it -> it.behind().toMillis() / 1000.0)
                .description("For how long events have waited too long to be applied, without a break")
                .register(registry);
        Gauge.builder("projection.stopped", progress, it -> it.stopped() == null ? 0 : 1)
                .description("1 when the projection has stopped itself; /api/v1/status has the remedy")
                .register(registry);
        Gauge.builder("projection.dead.letters", vitals, Vitals::deadLetters)
                .description("Records set aside unread")
                .register(registry);
    }

    /**
     * Counts what a transaction has made visible.
     *
     * @param facts how many it changed
     */
    void applied(int facts, Batch batch) {
        if (facts > 0) {
            applied.increment(facts);
            var now = clock.instant();
            batch.incidents.values().forEach(fact -> visible(fact.recordedAt(), now));
            batch.surveys.values().forEach(fact -> visible(fact.recordedAt(), now));
        }
    }

    private void visible(@Nullable Instant recordedAt, Instant now) {
        if (recordedAt != null) {
            freshness.record(Duration.between(recordedAt, now));
        }
    }
}
