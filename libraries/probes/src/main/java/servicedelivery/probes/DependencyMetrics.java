package servicedelivery.probes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** What the probes see of PostgreSQL and Kafka, for alerts that must not wait until somebody writes or reads. */
@Startup
@Singleton
class DependencyMetrics {

    DependencyMetrics(MeterRegistry registry, DatabasePulse database, KafkaPulse kafka) {
        register(registry, "postgresql", database::isAnswering);
        register(registry, "kafka", kafka::isAnswering);
    }

    private static void register(MeterRegistry registry, String dependency, BooleanSupplier isAnswering) {
        Gauge.builder("dependency.up", () -> isAnswering.getAsBoolean() ? 1 : 0)
                .tag("dependency", dependency)
                .description("1 while this replica gets answers from it, else 0")
                .register(registry);
    }
}
