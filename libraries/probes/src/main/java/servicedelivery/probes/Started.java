package servicedelivery.probes;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started when the tables are up to date, for which PostgreSQL must have come. */
@Startup
class Started implements HealthCheck {

    private final StartUp startUp;

    Started(StartUp startUp) {
        this.startUp = startUp;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("start-up").status(startUp.isComplete());
        var hindrance = startUp.hindrance();
        return hindrance.isEmpty()
                ? answer.build()
                : answer.withData("waits-for-postgresql", hindrance).build();
    }
}
