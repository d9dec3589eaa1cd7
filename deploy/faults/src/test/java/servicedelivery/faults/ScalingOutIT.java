package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What three brokers and two replicas of reporting-service are for. */
@ExtendWith(Stack.Running.class)
class ScalingOutIT {

    private final Stack stack = Stack.running();
    private final Oracle oracle = new Oracle(stack);

    @AfterEach
    void heal() {
        stack.heal();
    }

    @Test
    void bothReplicasApplyEventsAndSayTheSame() {
        var desk = new Desk(stack, "both", 1);
        desk.goesOn();
        desk.close();

        oracle.judge(desk);
        assertThat(States.in(
                                stack,
                                "reports",
                                "SELECT DISTINCT owner, 'x' FROM projection_offset WHERE topic <> 'sources'")
                        .byId())
                .hasSize(2);
    }

    @Test
    void withoutABrokerAndAReplicaAllGoesOnAndNoFigureChanges() {
        var desk = new Desk(stack, "without", 2);
        desk.goesOn();

        List.of("KAFKA", "REPORTS").forEach(process -> stack.signal(process, Signal.KILL));

        desk.goesOn();
        desk.close();
        new Oracle(stack, List.of("REPORTS_2")).judge(desk);
        stack.heal();
        oracle.judge(desk);
    }
}
