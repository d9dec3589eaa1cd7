package servicedelivery.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import servicedelivery.backing.Database;

/** Single incidents, each answered with 201 when it is on the disk, while the relay publishes them. */
final class DurablePost implements Benchmark {

    static final int CLIENTS = 32;
    static final Duration TIME = Duration.ofSeconds(3);

    private final Meter meter;
    private final Intake intake;
    private final Database peer;
    private final Pgbench pgbench;
    private final Load load;

    DurablePost(Parts parts) throws SQLException, IOException {
        Pgbench.mustBeThere();
        meter = new Meter(parts);
        intake = parts.intake();
        peer = parts.postgres().createDatabase("pgbench");
        SameRows.createTables(peer);
        pgbench = new Pgbench(peer, script(parts.data().resolve("two-rows.sql")));
        load = new Load(intake.port(), CLIENTS, new Posts(intake.port()));
    }

    @Override
    public Claim claim() {
        return new Claim(
                "POST /api/v1/incidents by 32 clients, 201 after the flush, the relay running",
                "pgbench writing the same two rows by one statement, 32 clients in 2 threads",
                0.5,
                1.0);
    }

    @Override
    public Measured ours() throws Exception {
        Databases.startAfresh(meter.parts(), intake.database());
        return meter.measure(() -> {
            var answers = load.closed(TIME);
            intake.awaitDrained();
            return new Meter.Done(answers.created(), answers.seconds());
        });
    }

    @Override
    public Measured peer() throws Exception {
        Databases.startAfresh(meter.parts(), peer);
        return meter.measure(() -> pgbench.run(CLIENTS, TIME));
    }

    @Override
    public void close() throws IOException {
        load.close();
    }

    /** Of an incident that the service has stored, and an event that is kept from the relay for a moment. */
    private Path script(Path file) throws SQLException, IOException {
        try (var held = RelayHold.of(intake)) {
            held.take();
            Http.send(HttpRequest.newBuilder(Http.address(intake.port(), "/api/v1/incidents"))
                    .header("Authorization", "Bearer " + Intake.KEY)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Posts.body("000000000000")))
                    .build());
            try (var connection = intake.connect()) {
                return SameRows.script(connection, file);
            }
        }
    }
}
