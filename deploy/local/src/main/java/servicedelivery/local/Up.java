package servicedelivery.local;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts PostgreSQL, Kafka and the three services, and watches over them until Ctrl-C.")
final class Up implements Callable<Integer> {

    private static final Duration OTHERS = Duration.ofMinutes(3);

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--demo", description = "post the example data of January 2019 as well")
    private boolean demo;

    @Option(names = "--detach", description = "return when all is ready")
    private boolean detach;

    @Option(names = "--port-offset", paramLabel = "N", description = "add N to every port")
    private @Nullable Integer offset;

    @Option(names = "--brokers", paramLabel = "N", description = "run 1 or 3 Kafka brokers; of 3, one may fail")
    private @Nullable Integer brokers;

    @Option(names = "--reporting-replicas", paramLabel = "N", description = "run N replicas of reporting-service")
    private @Nullable Integer reportingReplicas;

    @Spec
    private @Nullable CommandSpec spec;

    private @Nullable Supervisor supervisor;
    private Processes started = new Processes(List.of(), List.of(), List.of());
    private boolean ready;

    @Override
    public Integer call() {
        var directory = data.directory();
        directory.prepare();
        try {
            directory.exclusively(OTHERS, () -> start(directory));
            greet(new Wanted(offset, brokers, reportingReplicas).in(directory));
        } catch (RuntimeException e) {
            undo();
            throw e;
        }
        if (supervisor != null) {
            supervisor.watch();
        } else if (!detach) {
            out().println("Another deploy/up watches over it already.");
        }
        return 0;
    }

    private void start(DataDirectory directory) {
        var stack = new Wanted(offset, brokers, reportingReplicas).in(directory);
        var missing = stack.processes().missing();
        missing.forEach(Member::mustFindItsPortsFree);
        if (!detach && directory.supervisor().isEmpty()) {
            supervisor = new Supervisor(directory, stack, out());
            supervisor.stopWithThisProgram();
        }
        started = stack.processes().only(missing);
        directory.keepPortOffset(stack.ports().offset());
        directory.keepScale(stack.scale());
        stack.writeKeys();
        stack.processes().start();
        stack.writeEnvironment();
        ready = true;
    }

    private void greet(Stack stack) {
        new Welcome(stack).print(out());
        if (demo) {
            new Demo(stack, out()).run();
        }
    }

    // Who asked for a stack that goes on gets it once it is ready, whatever happens to the example data.
    private void undo() {
        if (supervisor != null) {
            supervisor.letGo();
        }
        if (!detach || !ready) {
            started.stop();
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
