package servicedelivery.probes;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the service's own PostgreSQL has answered within the last ten seconds; never a matter of Kafka. */
@Readiness
class DatabaseReady implements HealthCheck {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DatabasePulse pulse;

    DatabaseReady(DatabasePulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public HealthCheckResponse call() {
        var since = pulse.sinceLastAnswer();
        return HealthCheckResponse.named("database")
                .status(since.compareTo(LIMIT) < 0)
                .withData("answered-seconds-ago", since.toSeconds())
                .build();
    }
}
