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

    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final int LEAST_WARM_UPS = 16;
    private static final int MOST_WARM_UPS = 30;
    private static final int WARM_UP_CLIENTS = 32;
    private static final Duration DRAINED = Duration.ofSeconds(60);

    private final Database database;
    private final Service service;

    Intake(Parts parts, String database) {
        this.database = parts.postgres().createDatabase(database);
        this.service = new Service(parts, "incident-service", this.database, parts.kafka());
    }

    Intake start() {
        service.start();
        return this;
    }

    /** Until its code is compiled and its rate grows no more, which takes long beside programs that use both processors. */
    void warmUp() throws IOException, SQLException {
        try (var load = new Load(port(), WARM_UP_CLIENTS, new Posts(port()))) {
            WarmUp.of(
                    LEAST_WARM_UPS, MOST_WARM_UPS, () -> load.closed(WARM_UP).created() / (double) WARM_UP.toSeconds());
        }
        awaitDrained();
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
