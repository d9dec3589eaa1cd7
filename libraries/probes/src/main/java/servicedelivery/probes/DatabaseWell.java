package servicedelivery.probes;

import io.smallrye.health.api.HealthGroup;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Well unless PostgreSQL has just refused a request because it lacks something. Whether it answers at all is said by readiness. */
@HealthGroup(Trouble.WELLNESS)
class DatabaseWell implements HealthCheck {

    private final Shortages shortages;

    DatabaseWell(Shortages shortages) {
        this.shortages = shortages;
    }

    @Override
    public HealthCheckResponse call() {
        return Trouble.answer(
                HealthCheckResponse.named("database"),
                shortages.recent().map(DatabaseWell::trouble).orElse(null));
    }

    private static Trouble trouble(String reason) {
        return new Trouble(
                "PostgreSQL has refused requests within the last half minute: " + reason,
                "Give it what it lacks: room on its disk, memory, or more max_connections. It goes on by itself, or is to be started when "
                        + "it has ended. Delete nothing in its directory. See docs/operations.md#postgresql-lacks-something");
    }
}
