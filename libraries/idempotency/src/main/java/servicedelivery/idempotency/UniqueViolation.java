package servicedelivery.idempotency;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Recognises that another transaction was first to use a name that must be unique. */
final class UniqueViolation {

    private static final String STATE = "23505";
    private static final int MAXIMUM_DEPTH = 20;

    private UniqueViolation() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAXIMUM_DEPTH)
                .anyMatch(cause -> cause instanceof SQLException sql && STATE.equals(sql.getSQLState()));
    }
}
