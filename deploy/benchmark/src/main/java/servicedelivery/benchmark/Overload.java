package servicedelivery.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is still done for whom it is done, when four times as much is asked as can be done. */
final class Overload implements Benchmark {

    private static final int CLIENTS_AT_PEAK = 64;
    private static final int CLIENTS_IN_OVERLOAD = 2_500;
    private static final int TIMES = 4;
    private static final int OFFERED_TO_WARM_UP = 12_000;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration TIME = Duration.ofSeconds(4);

    private final Meter meter;
    private final Intake intake;
    private final Load peak;
    private final Load overload;
    private final List<Long> memory = new ArrayList<>();
    private double peakRate;
    private double offered;
    private double refused;
    private double slowestMillis;

    Overload(Parts parts) throws SQLException, IOException {
        meter = new Meter(parts);
        intake = parts.intake();
        var posts = new Posts(intake.port());
        peak = new Load(intake.port(), CLIENTS_AT_PEAK, posts);
        overload = new Load(intake.port(), CLIENTS_IN_OVERLOAD, posts);
        overload.open(OFFERED_TO_WARM_UP, WARM_UP);
        peakRate = peak.closed(TIME).created() / (double) TIME.toSeconds();
    }

    @Override
    public boolean isWarm() {
        return true;
    }

    @Override
    public Claim claim() {
        return new Claim(
                "incidents taken in while four times the peak rate is offered, whatever is answered",
                "incidents taken in from %d clients that wait for their answers: the peak".formatted(CLIENTS_AT_PEAK),
                0.85,
                0.98);
    }

    @Override
    public Measured ours() throws Exception {
        Databases.startAfresh(meter.parts(), intake.database());
        return meter.measure(() -> {
            var answers = overload.open(TIMES * peakRate, TIME);
            intake.awaitDrained();
            offered = answers.sentPerSecond();
            refused = answers.refused() / answers.seconds();
            slowestMillis = answers.createdWithinMillis();
            memory.add(residentMiB());
            return new Meter.Done(answers.created(), answers.seconds());
        });
    }

    @Override
    public Measured peer() throws Exception {
        Databases.startAfresh(meter.parts(), intake.database());
        var measured = meter.measure(() -> {
            var answers = peak.closed(TIME);
            intake.awaitDrained();
            return new Meter.Done(answers.created(), answers.seconds());
        });
        peakRate = measured.perSecond();
        return measured;
    }

    @Override
    public String remark() {
        return String.format(
                Locale.ROOT,
                "%,.0f requests/s were offered, %,.0f/s refused, 99 %% of those taken in were answered within %,.0f ms of when they"
                        + " were due; the service's memory (RSS) after each overload was %s MiB",
                offered,
                refused,
                slowestMillis,
                memory);
    }

    @Override
    public void close() throws IOException {
        peak.close();
        overload.close();
    }

    private long residentMiB() throws IOException {
        var status = Path.of("/proc/" + intake.daemon().running().orElseThrow().pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }
}
