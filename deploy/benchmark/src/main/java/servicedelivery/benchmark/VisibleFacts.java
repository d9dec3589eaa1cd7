package servicedelivery.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import servicedelivery.backing.Database;

/** Looks again and again which incidents have become visible in reporting-service's table; what it finds late makes the product slower. */
final class VisibleFacts implements AutoCloseable {

    private static final String NEW = "SELECT id, recorded_at FROM incident_fact WHERE recorded_at > ?";
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 1_000_000;

    private final Connection connection;
    private final PreparedStatement found;

    VisibleFacts(Database database) throws SQLException {
        connection = database.connect();
        found = connection.prepareStatement(NEW);
    }

    /** Begins to look, until so many are visible. */
    CompletableFuture<Void> watch(int facts, Waits waits) {
        return CompletableFuture.runAsync(() -> {
            var seen = new HashSet<UUID>();
            var end = System.nanoTime() + LIMIT.toNanos();
            while (seen.size() < facts) {
                look(seen, waits);
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "only %d of %d incidents are visible".formatted(seen.size(), facts));
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    private void look(Set<UUID> seen, Waits waits) {
        try {
            found.setObject(1, Instant.now().minus(LONGEST).atOffset(ZoneOffset.UTC));
            try (var rows = found.executeQuery()) {
                var now = Instant.now();
                while (rows.next()) {
                    if (seen.add(rows.getObject(1, UUID.class))) {
                        waits.add(Duration.between(
                                        rows.getObject(2, OffsetDateTime.class).toInstant(), now)
                                .toNanos());
                    }
                }
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
