package servicedelivery.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What the relay tells Prometheus; backlog and age are as of the last report, at most ten seconds ago. */
@Singleton
class OutboxMetrics {

    private final Counter published;
    private volatile double backlog;
    private volatile double oldestAgeSeconds;

    OutboxMetrics(MeterRegistry registry) {
        published = Counter.builder("outbox.published")
                .description("Events that Kafka has acknowledged")
                .register(registry);
        registry.gauge("outbox.backlog", this, metrics -> metrics.backlog);
        registry.gauge("outbox.oldest.age.seconds", this, metrics -> metrics.oldestAgeSeconds);
    }

    void published(int events) {
        published.increment(events);
    }

    void at(Position position) {
        backlog = position.backlog();
        oldestAgeSeconds = position.oldestAge().toMillis() / 1000.0;
    }
}
