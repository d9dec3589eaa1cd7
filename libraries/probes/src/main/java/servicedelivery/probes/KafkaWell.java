package servicedelivery.probes;

import io.smallrye.health.api.HealthGroup;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Well while Kafka has answered within some seconds. Nothing is lost without it, and nothing new gets into the figures. */
@HealthGroup(Trouble.WELLNESS)
class KafkaWell implements HealthCheck {

    private final KafkaPulse pulse;

    KafkaWell(KafkaPulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("kafka")
                .withData("answered-seconds-ago", pulse.sinceLastAnswer().toSeconds())
                .withData("brokers", pulse.brokers());
        return Trouble.answer(answer, pulse.isAnswering() ? null : away());
    }

    private Trouble away() {
        return new Trouble(
                "Kafka does not answer at kafka.bootstrap.servers: " + pulse.failure(),
                "Start the brokers and let them be reached from here (deploy/up; kubectl get kafka,pods). Events wait in the "
                        + "outboxes meanwhile, and are relayed and applied by themselves afterwards. See docs/operations.md#kafka-is-away");
    }
}
