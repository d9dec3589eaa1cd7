package servicedelivery.reporting.projection;

import io.smallrye.health.api.HealthGroup;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import servicedelivery.probes.Trouble;

/** Well while no record waits unread. */
@HealthGroup(Trouble.WELLNESS)
class DeadLettersWell implements HealthCheck {

    private static final String REMEDY =
            "curl -H \"Authorization: Bearer $OPERATIONS_KEY\" \"$REPORTS_URL/api/v1/dead-letters\" says where each lies and why it "
                    + "could not be read; then POST …/dead-letters/{id}/redrive or …/discard. See docs/operations.md#dead-letters";

    private final Vitals vitals;

    DeadLettersWell(Vitals vitals) {
        this.vitals = vitals;
    }

    @Override
    public HealthCheckResponse call() {
        var waiting = vitals.deadLetters();
        var answer = HealthCheckResponse.named("dead-letters").withData("waiting", waiting);
        return Trouble.answer(
                answer,
                waiting == 0 ? null : new Trouble("%d records are set aside unread".formatted(waiting), REMEDY));
    }
}
