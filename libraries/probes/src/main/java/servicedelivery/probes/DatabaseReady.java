package servicedelivery.probes;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once start-up is complete, while the service's own PostgreSQL has answered within ten seconds; never a matter of Kafka. */
@Readiness
class DatabaseReady implements HealthCheck {

    private final DatabasePulse pulse;
    private final StartUp startUp;

    DatabaseReady(DatabasePulse pulse, StartUp startUp) {
        this.pulse = pulse;
        this.startUp = startUp;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(startUp.isComplete() && pulse.isAnswering())
                .withData("started", startUp.isComplete())
                .withData("answered-seconds-ago", pulse.sinceLastAnswer().toSeconds())
                .build();
    }
}
