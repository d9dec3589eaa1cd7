package servicedelivery.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import servicedelivery.backing.Database;

/** Looks again and again which incidents have become visible in reporting-service's table; what it finds late makes the product slower. */
final class VisibleFacts implements AutoCloseable {

    /** Of one partition events become visible in the order of their offsets. */
    private static final String NEW = """
            SELECT record_partition, record_offset, recorded_at FROM incident_fact
            WHERE record_offset > (?::bigint[])[record_partition + 1]
            """;

    private static final int PARTITIONS = 6;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 1_000_000;

    private final Connection connection;
    private final PreparedStatement found;

    VisibleFacts(Database database) throws SQLException {
        connection = database.connect();
        found = connection.prepareStatement(NEW);
    }

    /** Begins to look, until so many are visible as there are known to be in the end. */
    CompletableFuture<Void> watch(CompletableFuture<Long> facts, Waits waits) {
        return CompletableFuture.runAsync(() -> {
            var newest = new Long[PARTITIONS];
            Arrays.fill(newest, -1L);
            var seen = 0;
            var end = System.nanoTime() + LIMIT.toNanos();
            while (seen < facts.getNow(Long.MAX_VALUE)) {
                seen += look(newest, waits);
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("only %d incidents are visible".formatted(seen));
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    /** @return how many are seen for the first time */
    private int look(Long[] newest, Waits waits) {
        try {
            found.setObject(1, newest);
            try (var rows = found.executeQuery()) {
                var now = Instant.now();
                var seen = 0;
                for (; rows.next(); seen++) {
                    newest[rows.getInt(1)] = Math.max(newest[rows.getInt(1)], rows.getLong(2));
                    var recorded = rows.getObject(3, OffsetDateTime.class).toInstant();
                    waits.add(Duration.between(recorded, now).toNanos());
                }
                return seen;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
