package servicedelivery.idempotency;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises that another transaction came first, so that the same work succeeds, or is refused with reason, if done again. */
public final class LostRace {

    /** Unique violation, serialization failure, deadlock (PostgreSQL, appendix A). */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01");

    private static final int MAXIMUM_DEPTH = 20;

    private LostRace() {}

    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAXIMUM_DEPTH)
                .anyMatch(cause -> cause instanceof SQLException sql && tells(sql.getSQLState()));
    }

    /** @param state null when the database never answered, as when the pool has no connection to give */
    private static boolean tells(@Nullable String state) {
        return state != null && STATES.contains(state);
    }
}
