package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.Set;

/** Tells what the database refuses for ever because of a record from what it would refuse any record just now. */
final class Refusals {

    /**
     * Connection, transaction state, authorization, unknown database or schema, rollback, resources, statements that do
     * not fit the tables, state of objects (locks), operator intervention, and system (PostgreSQL, appendix A). None of
     * them depends on the values of a record, so setting records aside would only empty the topics.
     */
    private static final Set<String> NOT_ABOUT_VALUES =
            Set.of("08", "25", "28", "3D", "3F", "40", "42", "53", "55", "57", "58");

    private Refusals() {}

    /** Whether the same record would be refused again; without a state the failure is the driver's or the pool's. */
    static boolean isAboutValues(SQLException e) {
        var state = e.getSQLState();
        return state != null && state.length() == 5 && !NOT_ABOUT_VALUES.contains(state.substring(0, 2));
    }

    /** Whether it may be one record's fault; a lost claim or a stop is nobody's. */
    static boolean isAboutValues(RuntimeException e) {
        return !(e instanceof LostClaim) && !(e instanceof ProjectionStopped);
    }

    static String reason(Exception refusal) {
        return refusal instanceof SQLException sql
                ? "PostgreSQL refuses a value (SQLSTATE %s)".formatted(sql.getSQLState())
                : "applying it fails: " + refusal.getClass().getSimpleName();
    }
}
