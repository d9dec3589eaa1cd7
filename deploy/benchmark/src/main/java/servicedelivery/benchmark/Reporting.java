package servicedelivery.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import servicedelivery.backing.Database;

/** The packaged reporting-service as a process, and how far its projection is. */
final class Reporting implements AutoCloseable {

    private static final int MOST_WARM_UPS = 10;
    private static final long LOOK_NANOS = 20_000_000;
    private static final long LULL_NANOS = 500_000_000;
    private static final double NANOS = 1e9;

    private static final String APPLIED =
            "SELECT sum(next_offset) FROM projection_offset WHERE topic IN ('incidents', 'survey-responses')";

    private static final String OFFSETS =
            "SELECT coalesce(string_agg(format('%s-%s %s', topic, partition, next_offset), ', ' ORDER BY topic, partition), 'nothing') FROM projection_offset";

    /** What a restored backup leaves: older facts with the offsets that belong to them, and claims that are no longer the newest. */
    private static final String FORGET = """
            BEGIN;
            TRUNCATE incident_fact, survey_fact, survey_day;
            UPDATE projection_offset SET next_offset = 0, owner_epoch = owner_epoch + 1 WHERE topic <> 'sources';
            UPDATE projection_offset SET owner_epoch = owner_epoch + 1 WHERE topic = 'sources';
            COMMIT
            """;

    private final Parts parts;
    private final Feed feed;
    private final Database database;
    private final Service service;
    private final Connection connection;
    private final PreparedStatement applied;

    /** Starts it, with a database of its own, and lets it apply everything until its code is compiled. */
    Reporting(Parts parts, Feed feed, String database) throws Exception {
        this.parts = parts;
        this.feed = feed;
        this.database = parts.postgres().createDatabase(database);
        service = new Service(parts, "reporting-service", this.database, feed.kafka());
        service.start();
        connection = this.database.connect();
        applied = connection.prepareStatement(APPLIED);
        awaitApplied();
        WarmUp.of(MOST_WARM_UPS, this::projectedPerSecond);
    }

    private double projectedPerSecond() throws Exception {
        forget();
        var done = project();
        return done.events() / done.seconds();
    }

    Service service() {
        return service;
    }

    Database database() {
        return database;
    }

    /** Empties the tables and sets the projection back to the start of the topics, which it sees with the next record. */
    void forget() throws SQLException {
        Databases.execute(database, FORGET);
        checkpoint();
    }

    void checkpoint() throws SQLException {
        Databases.execute(parts.postgres().superuser(), "CHECKPOINT");
    }

    /** Lets it apply everything anew, in a JVM that is warm. */
    Meter.Done project() throws Exception {
        feed.speak();
        return awaitApplied();
    }

    /** Lets it make its facts anew from the topics, while they stay: from the request until it says that it is done. */
    Meter.Done rebuild() throws IOException {
        var start = System.nanoTime();
        Http.send(request().POST(BodyPublishers.noBody()).build());
        var state = "";
        while (!state.contains("\"done\"")) {
            LockSupport.parkNanos(LOOK_NANOS);
            state = Http.send(request().build()).body();
            if (state.contains("\"failed\"")) {
                throw service.daemon().failure("has not rebuilt: " + state);
            }
        }
        return new Meter.Done(2L * Feed.EVENTS, (System.nanoTime() - start) / NANOS);
    }

    /** Waits so long that it must have seen by now that nothing changes any more. */
    void awaitLull() {
        LockSupport.parkNanos(LULL_NANOS);
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(Http.address(service.port(), "/api/v1/projection/rebuild"))
                .header("Authorization", "Bearer " + Service.KEY);
    }

    private Meter.Done awaitApplied() throws SQLException {
        try {
            return Pace.watch(this::applied, 2L * Feed.EVENTS);
        } catch (IllegalStateException e) {
            var failure = service.daemon().failure("stands at %s: %s".formatted(offsets(), e.getMessage()));
            failure.initCause(e);
            throw failure;
        }
    }

    private String offsets() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(OFFSETS)) {
            row.next();
            return row.getString(1);
        }
    }

    private long applied() throws SQLException {
        try (var row = applied.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
