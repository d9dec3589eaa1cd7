package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may happen to the network between services, PostgreSQL and Kafka. */
@ExtendWith(Stack.Running.class)
class WiresIT {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(40);
    private static final Duration A_WHILE = Duration.ofSeconds(8);

    private final Stack stack = Stack.running();

    @AfterEach
    void heal() {
        stack.heal();
    }

    @Test
    void aCommitWhoseAnswerIsLostIsAnsweredWhenTheRequestIsRepeated() {
        var environment = stack.environment();
        var service = new Caller(environment.get("INCIDENTS_URL"), environment.get("WRITE_KEY"));
        var body = """
                {"organisation": "col", "reference": "ACK-LOST", "priority": "P1", "affectedService": "Telephony",
                 "openedAt": "2018-03-10T10:00:00Z"}
                """;
        stack.wires().toPostgres("INCIDENTS").loseCommits();
        var first = CompletableFuture.supplyAsync(() -> service.post("/api/v1/incidents", "ack-lost", body));
        await().atMost(Desk.SOON).until(() -> count("ACK-LOST") == 1);
        assertThat(first).isNotDone();
        stack.wires().toPostgres("INCIDENTS").reset();
        stack.heal();

        await().atMost(Desk.SOON)
                .untilAsserted(() -> assertThat(service.post("/api/v1/incidents", "ack-lost", body))
                        .hasValueSatisfying(
                                answer -> assertThat(answer.statusCode()).isEqualTo(201)));

        assertThat(count("ACK-LOST")).isEqualTo(1);
        first.join();
        new Oracle(stack).judge();
    }

    /** PostgreSQL has forgotten the connections, and nobody tells the services: as after a firewall has been restarted. */
    @Test
    void connectionsThatAreGoneWithoutAWordAreReplaced() {
        var desk = new Desk(stack, "forgotten", 20);
        desk.goesOn();

        stack.wires().toPostgres("INCIDENTS").forget();

        await().atMost(LONGEST_SILENCE).until(desk.more());
        desk.close();
        new Oracle(stack).judge(desk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INCIDENTS", "REPORTS"})
    void aServiceThatIsCutOffFromKafkaCatchesUp(String service) {
        var desk = new Desk(stack, "cut-off-" + service, 21);
        var wires = stack.wires().toKafka(service);
        desk.goesOn();

        wires.subList(0, 1).forEach(TcpProxy::cut);
        wires.subList(1, 3).forEach(TcpProxy::silence);

        await().pollDelay(A_WHILE).atMost(Desk.SOON).until(desk.more());
        assertThat(Stack.SERVICES)
                .allSatisfy(
                        each -> assertThat(Probes.of(stack, each).says("live")).isEqualTo("UP"));
        wires.forEach(TcpProxy::heal);
        desk.close();
        new Oracle(stack).judge(desk);
    }

    private int count(String reference) {
        return Integer.parseInt(States.in(
                        stack,
                        "incidents",
                        "SELECT 'all', count(*) FROM incident WHERE reference = '%s'".formatted(reference))
                .byId()
                .get("all"));
    }
}
