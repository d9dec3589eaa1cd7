package servicedelivery.local;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import servicedelivery.backing.ProcessIdentity;

@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops the stack; nothing is lost.")
final class Down implements Callable<Integer> {

    private static final Duration STOP = Duration.ofSeconds(90);

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        stop(data.directory(), out);
        return 0;
    }

    /** Stops what runs in this directory, and first whoever would start it again. */
    static void stop(DataDirectory directory, PrintWriter out) {
        if (!directory.isOurs()) {
            out.println("There is no stack in " + directory.path() + ".");
            return;
        }
        directory.supervisor().ifPresent(Down::stop);
        directory.exclusively(
                STOP,
                () -> Stack.in(
                                directory,
                                new Ports(directory.portOffset().orElse(0)),
                                directory.scale().orElse(Scale.SMALLEST))
                        .processes()
                        .stop());
        out.println("Stopped; the data are in " + directory.path() + ".");
    }

    private static void stop(ProcessIdentity supervisor) {
        supervisor.terminate();
        if (!supervisor.awaitEnd(STOP)) {
            supervisor.kill();
        }
    }
}
