package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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
        finish(writers.iterator(), advanced);
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
    private static void finish(
            Iterator<Writer<Map<TopicPartition, Claim>>> writers, Map<TopicPartition, Claim> advanced)
            throws SQLException {
        if (writers.hasNext()) {
            try {
                writers.next()
                        .finish()
                        .ifPresent(claims -> claims.forEach(
                                (partition, claim) -> advanced.merge(partition, claim, Shares::further)));
            } finally {
                finish(writers, advanced);
            }
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
