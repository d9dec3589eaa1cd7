package servicedelivery.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import servicedelivery.backing.Daemon;

/** How much memory the three services have taken under load, against three that only answer with a constant, under load too. */
final class Memory implements Benchmark {

    private static final int CLIENTS = 32;
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int SERVICES = 3;

    private final Meter meter;
    private final Suite suite;
    private final Service bare;
    private final Load load;
    private final Polls polls;

    Memory(Parts parts) throws IOException, SQLException {
        meter = new Meter(parts);
        suite = parts.suite();
        bare = parts.bare();
        load = new Load(suite.incidentsPort(), CLIENTS, new Posts(suite.incidentsPort()));
        polls = UnchangedOverConstant.constants(bare, CLIENTS);
    }

    @Override
    public Claim claim() {
        return new Claim(
                "resident memory of the three services together, while they take in, publish, apply and show",
                "that of a bare Quarkus service with the same limits while it answers, times three",
                Goal.atMost(2, 1.3),
                Unit.MEBIBYTES);
    }

    @Override
    public Measured ours() throws Exception {
        var measured = meter.measure(() -> {
            var responding = during(suite::respond);
            var looking = during(suite::look);
            var answers = load.closed(TIME);
            responding.join();
            looking.join();
            return new Meter.Done(answers.created(), answers.seconds());
        });
        return measured.of(residentMiB(suite.services()));
    }

    @Override
    public Measured peer() throws Exception {
        return meter.measure(() -> polls.run(TIME)).of(SERVICES * residentMiB(List.of(bare)));
    }

    private interface Request {
        void send() throws IOException;
    }

    /** The same request over and over by one client. */
    private static CompletableFuture<Void> during(Request request) {
        return CompletableFuture.runAsync(() -> {
            var end = System.nanoTime() + TIME.toNanos();
            while (System.nanoTime() < end) {
                try {
                    request.send();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    private static double residentMiB(List<Service> services) throws IOException {
        var all = 0.0;
        for (var service : services) {
            all += residentMiB(service.daemon());
        }
        return all;
    }

    /** NaN where the system does not tell. */
    private static double residentMiB(Daemon daemon) throws IOException {
        var status = Path.of("/proc/" + daemon.running().orElseThrow().pid() + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }

    @Override
    public void close() throws IOException {
        load.close();
        polls.close();
        // An idle service would take its turns on the processors in what follows.
        bare.daemon().kill();
    }
}
