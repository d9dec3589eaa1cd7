package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Processes that go away for longer, or again and again, while everybody writes. */
@ExtendWith(Stack.Running.class)
class OutagesIT {

    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("faults.outage", 15));
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Stack stack = Stack.running();

    @AfterEach
    void heal() {
        stack.heal();
    }

    @Test
    void whileKafkaIsAwayForLongAllIsTakenAndThenPublished() {
        var desk = new Desk(stack, "without-kafka", 30);
        desk.goesOn();

        Stack.BROKERS.forEach(broker -> stack.signal(broker, Signal.KILL));

        await().pollDelay(LONG).atMost(LONG.plus(Desk.SOON)).until(desk.more());
        assertThat(Stack.SERVICES)
                .allSatisfy(service ->
                        assertThat(new Probes(stack, service).says("live")).isEqualTo("UP"));
        stack.heal();
        desk.close();
        new Oracle(stack).judge(desk);
    }

    @Test
    void brokersAndServicesAreRestartedOneAfterTheOtherUnderLoadInTime() {
        var desk = new Desk(stack, "rolling", 31);
        var processes = Stream.of("INCIDENTS", "KAFKA", "SURVEYS", "KAFKA_2", "REPORTS", "KAFKA_3", "REPORTS_2");
        processes.forEach(process -> {
            desk.goesOn();
            var begun = System.nanoTime();

            stack.end(process);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(process).isLessThan(LONGEST_STOP);
            stack.heal();
        });
        desk.goesOn();
        desk.close();
        new Oracle(stack).judge(desk);
    }

    @Test
    void aReplicaThatComesAndGoesKeepsTheOtherFromNothing() {
        var desk = new Desk(stack, "storm", 33);
        for (var time = 0; time < 2; time++) {
            desk.goesOn();
            if (time % 2 == 0) {
                stack.signal("REPORTS_2", Signal.KILL);
            } else {
                stack.end("REPORTS_2");
            }
            assertThat(new Probes(stack, "REPORTS").says("live")).isEqualTo("UP");
            stack.heal();
        }
        desk.close();
        new Oracle(stack).judge(desk);
    }

    @Test
    void whenPostgresqlTakesNoMoreConnectionsServicesWaitUntilItDoes() throws SQLException {
        var desk = new Desk(stack, "crowded", 34);
        desk.goesOn();
        try (var control = States.connect(stack, "postgres");
                var statement = control.createStatement()) {
            statement.execute("ALTER ROLE incidents CONNECTION LIMIT 0");
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'incidents'");

            await().atMost(Desk.SOON)
                    .until(() -> new Probes(stack, "INCIDENTS").says("ready").equals("DOWN"));

            statement.execute("ALTER ROLE incidents CONNECTION LIMIT -1");
        }
        desk.goesOn();
        desk.close();
        new Oracle(stack).judge(desk);
    }
}
