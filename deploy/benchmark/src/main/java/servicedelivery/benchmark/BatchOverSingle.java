package servicedelivery.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a nightly job gains that sends its incidents by one batch, where it could send them one by one. */
final class BatchOverSingle implements Benchmark {

    private static final int LINES = 20_000;
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final double NANOS = 1e9;

    private final Meter meter;
    private final Intake intake;
    private final Posts posts;
    private final Load single;

    BatchOverSingle(Parts parts) throws SQLException, IOException {
        meter = new Meter(parts);
        intake = parts.intake();
        posts = new Posts(intake.port());
        single = new Load(intake.port(), 1, posts);
    }

    @Override
    public Claim claim() {
        return new Claim(
                "POST /api/v1/incidents/batch with %,d lines by one client".formatted(LINES),
                "POST /api/v1/incidents of one incident after the other by one client",
                10,
                15);
    }

    @Override
    public Measured ours() throws Exception {
        Databases.startAfresh(meter.parts(), intake.database());
        var lines = IntStream.range(0, LINES)
                .mapToObj(line -> Posts.body(posts.nextNumber()))
                .collect(Collectors.joining("\n"));
        var request = HttpRequest.newBuilder(Http.address(intake.port(), "/api/v1/incidents/batch"))
                .header("Authorization", "Bearer " + Intake.KEY)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        return meter.measure(() -> {
            var start = System.nanoTime();
            var answers = Http.send(request).body();
            var seconds = (System.nanoTime() - start) / NANOS;
            var created = answers.lines()
                    .filter(answer -> answer.contains("\"status\":201"))
                    .count();
            if (created != LINES) {
                throw new IOException("only %d of %d lines were taken over".formatted(created, LINES));
            }
            intake.awaitDrained();
            return new Meter.Done(created, seconds);
        });
    }

    @Override
    public Measured peer() throws Exception {
        Databases.startAfresh(meter.parts(), intake.database());
        return meter.measure(() -> {
            var answers = single.closed(TIME);
            intake.awaitDrained();
            return new Meter.Done(answers.created(), answers.seconds());
        });
    }

    @Override
    public void close() throws IOException {
        single.close();
    }
}
