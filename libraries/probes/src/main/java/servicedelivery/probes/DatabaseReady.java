package servicedelivery.probes;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once start-up is complete, while the service's own PostgreSQL has answered within ten seconds; never a matter of Kafka. */
@Readiness
class DatabaseReady implements HealthCheck {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DatabasePulse pulse;
    private final StartUp startUp;

    DatabaseReady(DatabasePulse pulse, StartUp startUp) {
        this.pulse = pulse;
        this.startUp = startUp;
    }

    @Override
    public HealthCheckResponse call() {
        var since = pulse.sinceLastAnswer();
        return HealthCheckResponse.named("database")
                .status(startUp.isComplete() && since.compareTo(LIMIT) < 0)
                .withData("started", startUp.isComplete())
                .withData("answered-seconds-ago", since.toSeconds())
                .build();
    }
}
