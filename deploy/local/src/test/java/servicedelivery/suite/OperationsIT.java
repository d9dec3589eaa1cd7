package servicedelivery.suite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator does with the running stack by the commands of {@code deploy}. */
@ExtendWith(RunningSuite.class)
class OperationsIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern KEY = Pattern.compile("sds_[0-9a-f]{64}");

    private final SuiteStack stack = RunningSuite.stack();

    @Test
    void theDoctorFindsNothingWrongWithAStackThatRuns() {
        var findings = stack.command("doctor");

        assertThat(findings.lines())
                .noneMatch(line -> line.startsWith("failed"))
                .anyMatch(line -> line.startsWith("ok       fsync is on"))
                .anyMatch(line -> line.startsWith("ok       the topic incidents has 6 partitions"))
                .anyMatch(line -> line.startsWith("ok       the clock of Kafka agrees"))
                .anyMatch(line -> line.startsWith("ok       reporting-service is well"));
    }

    @Test
    void aReferenceIsFollowedFromItsSourceIntoTheFigures() {
        var trail = stack.command("trace", "COLP-2018-0875");

        assertThat(trail)
                .containsPattern("stored +version 1 at ")
                .containsPattern("outbox +nothing of it waits")
                .containsPattern("published +version 1 at .*, in incidents, partition \\d, offset \\d+")
                .containsPattern("applied +version 1 at ")
                .contains("The figures have it as it is stored.");
    }

    @Test
    void aNewKeyIsTakenWithoutARestart() {
        var made = stack.command(
                "local/new-key",
                "--name",
                "rotated",
                "--scopes",
                "incidents:read",
                "--organisations",
                "*",
                "--keys-file",
                stack.data().resolve("api-keys.yaml").toString());
        var key = KEY.matcher(made).results().findFirst().orElseThrow().group();

        await().atMost(SOON)
                .until(() -> given().header("Authorization", "Bearer " + key)
                                .get(stack.environment().get("INCIDENTS_URL") + "/api/v1/organisations")
                                .statusCode()
                        == 200);
    }
}
