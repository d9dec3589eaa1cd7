package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL has only so many connections, and others may hold them. */
@ExtendWith(Stack.Running.class)
class ConnectionsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Stack stack = Stack.running();

    @AfterEach
    void heal() {
        stack.heal();
    }

    @Test
    void whileOthersHoldAllOfThemRequestsAreAskedForPatience() throws SQLException {
        var desk = new Desk(stack, "crowded-out", 50);
        desk.goesOn();

        try (var crowd = new Crowd(stack)) {
            crowd.takeAll();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(Stack.SERVICES)
                            .allSatisfy(service -> assertThat(Stream.of("live", "ready", "started")
                                            .map(Probes.of(stack, service)::says))
                                    .as(service)
                                    .containsExactly("UP", "DOWN", "UP")));
            assertThatPatienceIsAskedFor("INCIDENTS", "/api/v1/incidents");
            assertThatPatienceIsAskedFor("SURVEYS", "/api/v1/survey-responses");
            assertThatPatienceIsAskedFor("REPORTS", "/api/v1/nps?asOf=2018-05-31");
        }

        desk.goesOn();
        desk.close();
        new Oracle(stack).judge(desk);
    }

    private void assertThatPatienceIsAskedFor(String service, String path) {
        var environment = stack.environment();
        assertThat(new Caller(environment.get(service + "_URL"), environment.get("READ_KEY")).get(path))
                .hasValueSatisfying(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                });
    }
}
