package servicedelivery.reporting.projection;

import io.smallrye.health.api.HealthGroup;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import servicedelivery.probes.Trouble;

/** Well unless the projection has stopped itself. */
@HealthGroup(Trouble.WELLNESS)
class ProjectionWell implements HealthCheck {

    private final Progress progress;

    ProjectionWell(Progress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        var stopped = progress.stop();
        var answer = HealthCheckResponse.named("projection").withData("stopped", stopped != null);
        return Trouble.answer(answer, stopped == null ? null : new Trouble(stopped.finding(), stopped.remedy()));
    }
}
