package servicedelivery.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import servicedelivery.backing.Await;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.Database;

/** The packaged incident-service as a process. */
final class Intake {

    static final String KEY = Service.KEY;

    private static final int FEW_CLIENTS = 4;
    private static final Duration OF_FEW_CLIENTS = Duration.ofSeconds(30);
    private static final int MANY_CLIENTS = 32;
    private static final Duration OF_MANY_CLIENTS = Duration.ofSeconds(3);
    private static final int MOST_ROUNDS = 20;
    private static final Duration DRAINED = Duration.ofSeconds(60);

    private final Database database;
    private final Service service;
    private long relayed;

    Intake(Parts parts, String database) {
        this.database = parts.postgres().createDatabase(database);
        this.service = new Service(parts, "incident-service", this.database, parts.kafka());
    }

    Intake start() {
        service.start();
        return this;
    }

    /**
     * Until its code is compiled and its rate grows no more. Few clients, who wait for the disk, leave the compiler time that it does not
     * get beside many, who keep both processors busy.
     */
    void warmUp() throws IOException, SQLException {
        try (var few = new Load(port(), FEW_CLIENTS, new Posts(port()))) {
            few.closed(OF_FEW_CLIENTS);
        }
        try (var many = new Load(port(), MANY_CLIENTS, new Posts(port()))) {
            WarmUp.of(MOST_ROUNDS, () -> many.closed(OF_MANY_CLIENTS).created() / (double) OF_MANY_CLIENTS.toSeconds());
        }
        awaitDrained();
    }

    /** Whether its relay has published so much that its code is compiled. */
    boolean hasRelayed(long events) {
        return relayed >= events;
    }

    /** Notes that its relay has published some events that waited. */
    void noteRelayed(long events) {
        relayed += events;
    }

    Daemon daemon() {
        return service.daemon();
    }

    int port() {
        return service.port();
    }

    Database database() {
        return database;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** Waits until everything that was recorded is published. */
    void awaitDrained() throws SQLException {
        try (var connection = connect();
                var any = connection.prepareStatement("SELECT FROM outbox LIMIT 1")) {
            var drained = Await.until(DRAINED, () -> {
                try (var row = any.executeQuery()) {
                    return !row.next();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            if (!drained) {
                throw daemon().failure("has not published everything after " + DRAINED.toSeconds() + " s");
            }
        }
    }
}
