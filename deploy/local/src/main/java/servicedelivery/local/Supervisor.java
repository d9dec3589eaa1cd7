package servicedelivery.local;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import servicedelivery.backing.ProcessIdentity;
import servicedelivery.backing.Trees;

/** Starts again what ends by itself, and stops all when this program is told to end. */
final class Supervisor {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();
    private static final Duration OTHERS = Duration.ofMinutes(2);

    private final DataDirectory data;
    private final Stack stack;
    private final PrintWriter out;
    private final Map<Member, BackOff> backOffs = new HashMap<>();
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile boolean stopping;

    Supervisor(DataDirectory data, Stack stack, PrintWriter out) {
        this.data = data;
        this.stack = stack;
        this.out = out;
    }

    /** From now on Ctrl-C and SIGTERM stop the stack in order; the program then ends with 0. */
    void stopWithThisProgram() {
        ProcessIdentity.of(ProcessHandle.current().pid())
                .ifPresent(ourselves -> ourselves.write(data.supervisorFile()));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The opposite of {@link #stopWithThisProgram()}; never returns when the program is ending already. */
    void letGo() {
        while (stopping) {
            LockSupport.park(this);
        }
        Runtime.getRuntime().removeShutdownHook(hook);
        Trees.delete(data.supervisorFile());
    }

    /** Watches for ever. */
    void watch() {
        out.println("Ctrl-C stops it.");
        out.flush();
        while (!stopping) {
            var ended = stack.processes().missing().stream()
                    .filter(member -> backOffOf(member).isOver())
                    .toList();
            if (!ended.isEmpty()) {
                restart(ended);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void restart(List<Member> ended) {
        for (var member : ended) {
            say(member.daemon().name() + " has ended; it is started again.");
            backOffOf(member).began();
        }
        try {
            data.exclusively(OTHERS, () -> {
                stack.processes().only(ended).start();
                stack.writeEnvironment();
            });
            ended.forEach(member -> say(member.daemon().name() + " is ready again."));
        } catch (RuntimeException e) {
            say(Failure.inWords(e));
        }
    }

    private void stop() {
        stopping = true;
        out.println("Stopping ...");
        out.flush();
        stack.processes().stop();
        // Once more, for what was about to be started while the first round stopped the others.
        stack.processes().stop();
        Trees.delete(data.supervisorFile());
        Runtime.getRuntime().halt(0);
    }

    private BackOff backOffOf(Member member) {
        return backOffs.computeIfAbsent(member, any -> new BackOff());
    }

    private void say(String line) {
        if (!stopping) {
            out.println(line);
            out.flush();
        }
    }
}
