package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Processes that go away for longer, or again and again, while everybody writes. */
@ExtendWith(Stack.Running.class)
class OutagesIT {

    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("faults.outage", 15));

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
                        assertThat(Probes.of(stack, service).says("live")).isEqualTo("UP"));
        stack.heal();
        desk.close();
        new Oracle(stack).judge(desk);
    }

    /** As when a new version of Kafka is rolled out: the next broker is ended when the one before has all that it missed. */
    @Test
    void brokersThatAreRestartedOneAfterTheOtherAreMissedByNobody() {
        var desk = new Desk(stack, "rolling", 31);
        for (var broker : Stack.BROKERS) {
            desk.goesOn();
            stack.end(broker);
            desk.goesOn();
            await().atMost(Desk.SOON)
                    .until(() -> Probes.of(stack, "INCIDENTS").all().equals("UP UP UP UP"));
            stack.heal();
            await().atMost(Desk.SOON).until(() -> new Replicas(stack).areInSync());
        }
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
            assertThat(Probes.of(stack, "REPORTS").says("live")).isEqualTo("UP");
            stack.heal();
        }
        desk.close();
        new Oracle(stack).judge(desk);
    }
}
