package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies many events in several transactions at once, so that more than one processor of the database works. No two of them touch a row in
 * common but the revision, which each counts last. What sources say of how far they have published comes when all that is applied.
 */
final class Shares implements AutoCloseable {

    /** Fewer are done sooner by one transaction. */
    private static final int MANY = 500;

    private static final int SHARES_OF_INCIDENTS = 2;
    private static final int RESPONSES = SHARES_OF_INCIDENTS;
    private static final int SOURCES = RESPONSES + 1;

    /** Applies events in one transaction. */
    interface Application {

        /** @return the claims with their new offsets */
        Map<TopicPartition, Claim> apply(List<Event> events, Map<TopicPartition, Claim> claims) throws SQLException;
    }

    private final Application application;
    private final List<Writer<Map<TopicPartition, Claim>>> writers = new ArrayList<>();

    Shares(Application application) {
        this.application = application;
        for (var share = 0; share < SOURCES; share++) {
            writers.add(new Writer<>("event-applier-" + share));
        }
    }

    /** As the application does; when it fails, some of the events may have been applied. */
    Map<TopicPartition, Claim> apply(List<Event> events, Map<TopicPartition, Claim> claims) throws SQLException {
        if (events.size() < MANY) {
            return application.apply(events, claims);
        }
        var shares = events.stream().collect(Collectors.groupingBy(Shares::of));
        var advanced = new HashMap<>(claims);
        var ofSources = shares.remove(SOURCES);
        shares.forEach((share, part) -> writers.get(share).begin(() -> application.apply(part, claims)));
        finish(advanced);
        return ofSources == null ? advanced : application.apply(ofSources, advanced);
    }

    private static int of(Event event) {
        return switch (Topic.of(event.partition().topic())) {
            case INCIDENTS -> event.partition().partition() % SHARES_OF_INCIDENTS;
            case SURVEY_RESPONSES -> RESPONSES;
            case SOURCES -> SOURCES;
        };
    }

    /** Waits for all of them, also when one has failed. */
    private void finish(Map<TopicPartition, Claim> advanced) throws SQLException {
        var failures = new ArrayList<Exception>();
        for (var writer : writers) {
            try {
                writer.finish()
                        .ifPresent(claims -> claims.forEach((partition, claim) ->
                                advanced.merge(partition, claim, (one, other) -> further(one, other))));
            } catch (SQLException | RuntimeException e) {
                failures.add(e);
            }
        }
        for (var failure : failures) {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            throw failure instanceof SQLException e ? e : new SQLException(failure);
        }
    }

    private static Claim further(Claim one, Claim other) {
        return one.nextOffset() >= other.nextOffset() ? one : other;
    }

    @Override
    public void close() {
        writers.forEach(Writer::close);
    }
}
