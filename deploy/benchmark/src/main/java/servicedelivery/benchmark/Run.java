package servicedelivery.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import servicedelivery.backing.BackingServiceException;
import servicedelivery.backing.Repository;

/** Runs the benchmarks that are named, or all that need no name, and says how they went. */
final class Run {

    private Run() {}

    public static void main(String[] names) throws Exception {
        try {
            run(List.of(names), System.out);
        } catch (IllegalArgumentException | BackingServiceException e) {
            System.err.println("deploy/benchmark/run: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> names, PrintStream out) throws Exception {
        var chosen = Benchmarks.named(names);
        var results = new ArrayList<Result>();
        try (var parts = Parts.start()) {
            var machine = Machine.of(parts);
            out.println(machine.inWords());
            for (var entry : chosen.entrySet()) {
                results.add(run(entry.getKey(), entry.getValue(), parts, out));
            }
            out.print(new Table(results));
            if (names.isEmpty()) {
                write(machine, results, out);
            }
        }
        System.exit(0);
    }

    private static Result run(String name, Benchmarks.Start start, Parts parts, PrintStream out) throws Exception {
        var begin = System.nanoTime();
        try (var benchmark = start.with(parts)) {
            var result = new Turns(out).take(name, benchmark);
            out.printf("%-22s took %d s%n", name, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
            return result;
        } catch (IOException e) {
            throw parts.failure(e);
        }
    }

    private static void write(Machine machine, List<Result> results, PrintStream out) throws IOException {
        var folder = Repository.root().resolve("deploy/benchmark/results");
        new ResultsFile(machine, results).write(folder.resolve("latest.json"));
        new Chart(results).write(folder.resolve("latest.svg"));
        out.println("Written to " + folder + ".");
    }
}
