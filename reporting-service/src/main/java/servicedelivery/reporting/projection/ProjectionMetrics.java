package servicedelivery.reporting.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** The projection as Prometheus sees it. */
@Startup
@Singleton
class ProjectionMetrics {

    private final Counter applied;

    ProjectionMetrics(MeterRegistry registry, Progress progress, DeadLetters deadLetters) {
        applied = Counter.builder("projection.applied")
                .description("Facts that a newer state has changed")
                .register(registry);
        Gauge.builder("projection.lag.events", progress, Progress::countPending)
                .description("Events that Kafka has and the figures lack")
                .register(registry);
        Gauge.builder("projection.stopped", progress, it -> it.stopped() == null ? 0 : 1)
                .description("1 when the projection has stopped itself; /api/v1/status has the remedy")
                .register(registry);
        Gauge.builder("projection.dead.letters", deadLetters, DeadLetters::waiting)
                .description("Records set aside unread")
                .register(registry);
    }

    void applied(int facts) {
        applied.increment(facts);
    }
}
