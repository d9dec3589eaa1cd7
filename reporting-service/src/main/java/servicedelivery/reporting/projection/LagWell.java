package servicedelivery.reporting.projection;

import io.smallrye.health.api.HealthGroup;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import servicedelivery.probes.Trouble;

/** Well while events are applied soon. A rebalance or a restart of PostgreSQL may take its time. */
@HealthGroup(Trouble.WELLNESS)
class LagWell implements HealthCheck {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Progress progress;
    private final Vitals vitals;

    LagWell(Progress progress, Vitals vitals) {
        this.progress = progress;
        this.vitals = vitals;
    }

    @Override
    public HealthCheckResponse call() {
        var behind = vitals.behind();
        var answer = HealthCheckResponse.named("lag")
                .withData("events", progress.countPending())
                .withData("behind-for-seconds", behind.toSeconds());
        return Trouble.answer(answer, behind.compareTo(LIMIT) < 0 ? null : trouble(behind));
    }

    private Trouble trouble(Duration behind) {
        var hindrance = progress.hindrance();
        return new Trouble(
                "Events have waited to be applied for %d s. %s"
                        .formatted(
                                behind.toSeconds(),
                                hindrance == null ? "No failure to apply them is known." : hindrance),
                "Mend what the reason or another check names. When events are applied and do not get fewer, add replicas, up to one for each "
                        + "partition (deploy/up --reporting-replicas 3; minReplicas in kubectl edit hpa reporting-service). "
                        + "See docs/operations.md#the-figures-lag-behind");
    }
}
