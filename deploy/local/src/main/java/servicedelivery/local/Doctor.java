package servicedelivery.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import servicedelivery.local.Finding.State;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Looks at the machine and at the stack, whether it runs or not, and says what is wrong and what to do."
                        + " Ends with 1 when something failed.")
final class Doctor implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "that of the stack that is to be started; one that ran here keeps its own")
    private @Nullable Integer offset;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var directory = data.directory();
        var ports = new Ports(directory.portOffset().orElse(offset == null ? 0 : offset));
        var found = new ArrayList<Finding>();
        examinations(directory, ports).forEach(examination -> {
            var findings = findings(examination);
            findings.stream().map(Finding::line).forEach(this::say);
            found.addAll(findings);
        });
        var failed = count(found, State.FAILED);
        say("");
        say("%d failed, %d warnings.".formatted(failed, count(found, State.WARNING)));
        return failed == 0 ? 0 : 1;
    }

    private static Stream<Supplier<List<Finding>>> examinations(DataDirectory directory, Ports ports) {
        var scale = directory.scale().orElse(Scale.SMALLEST);
        return Stream.of(
                new MachineFindings(directory, ports, scale)::all,
                new FileFindings(directory)::all,
                new PostgresFindings(directory, ports, scale)::all,
                new KafkaFindings(directory, ports, scale)::all,
                new ServiceFindings(directory, ports, scale)::all);
    }

    /** What could not be looked at does not keep the rest from being looked at. */
    private static List<Finding> findings(Supplier<List<Finding>> examination) {
        try {
            return examination.get();
        } catch (RuntimeException e) {
            return List.of(Finding.failed(Failure.inWords(e), "mend that, and run deploy/doctor again"));
        }
    }

    private static long count(List<Finding> found, State state) {
        return found.stream().filter(finding -> finding.state() == state).count();
    }

    private void say(String line) {
        Objects.requireNonNull(spec).commandLine().getOut().println(line);
    }
}
