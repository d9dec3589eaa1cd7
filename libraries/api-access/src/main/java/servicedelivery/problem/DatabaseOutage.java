package servicedelivery.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises, anywhere in a chain of causes, that the database could not be reached or would not take the work. */
public final class DatabaseOutage {

    /** Connection exception, insufficient resources, operator intervention (PostgreSQL, appendix A). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final int MAXIMUM_DEPTH = 20;

    private DatabaseOutage() {}

    public static boolean isBehind(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAXIMUM_DEPTH)
                .anyMatch(DatabaseOutage::isOutage);
    }

    private static boolean isOutage(@Nullable Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        var state = sql.getSQLState();
        return sql instanceof SQLTransientException
                || isPoolTimeout(sql)
                || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }

    /** Agroal reports that no connection became free in time without a state of its own. */
    private static boolean isPoolTimeout(SQLException sql) {
        return sql.getSQLState() == null
                && sql.getMessage() != null
                && (sql.getMessage().contains("Acquisition timeout")
                        || sql.getMessage().contains("closed"));
    }
}
