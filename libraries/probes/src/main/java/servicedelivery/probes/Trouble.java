package servicedelivery.probes;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Why something is not well, as a check of the group {@value #WELLNESS} tells it to whoever has to mend it.
 *
 * @param reason what was found
 * @param remedy what to do, with the command where there is one
 */
public record Trouble(String reason, String remedy) {

    /** The group of checks on which people act, and no orchestrator. */
    public static final String WELLNESS = "wellness";

    /** An answer that is up without a trouble, and else down with its reason and remedy. */
    public static HealthCheckResponse answer(HealthCheckResponseBuilder answer, @Nullable Trouble trouble) {
        if (trouble == null) {
            return answer.up().build();
        }
        return answer.down()
                .withData("reason", trouble.reason())
                .withData("remedy", trouble.remedy())
                .build();
    }
}
