package servicedelivery.probes;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Live while every loop goes round; never a matter of PostgreSQL or Kafka, which a restart would not cure. */
@Liveness
class LoopsLive implements HealthCheck {

    private final Heartbeats heartbeats;

    LoopsLive(Heartbeats heartbeats) {
        this.heartbeats = heartbeats;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("loops");
        heartbeats
                .all()
                .forEach(beat -> response.withData(
                        beat.loop() + "-seconds-ago", beat.sinceLastBeat().toSeconds()));
        return response.status(heartbeats.all().stream().allMatch(Heartbeat::isAlive))
                .build();
    }
}
