package servicedelivery.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code -Dfaults.seed=N} does once more what a run has done, as far as the machine lets it; {@code -Dfaults.rounds=N} goes on for longer. */
@ExtendWith(Stack.Running.class)
class RandomFaultsIT {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 4);
    private static final int LONGEST_MILLIS = 5_000;

    private final Stack stack = Stack.running();
    private final long seed = Long.getLong("faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> history = new ArrayList<>();

    @Test
    void whateverHappensEveryAcknowledgedWriteIsInTheFiguresExactlyOnce() {
        var desk = new Desk(stack, "random-" + seed, seed);
        try {
            for (var round = 0; round < ROUNDS; round++) {
                desk.goesOn();
                injectSome();
                stack.heal();
            }
            desk.goesOn();
            desk.close();
            new Oracle(stack).judge(desk);
        } catch (Throwable e) {
            throw new AssertionError("-Dfaults.seed=%d %s".formatted(seed, history), e);
        }
    }

    private void injectSome() {
        for (var left = 1 + random.nextInt(2); left > 0; left--) {
            var fault = Fault.any(stack, random);
            history.add(fault.name());
            fault.inject();
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos());
        }
    }
}
