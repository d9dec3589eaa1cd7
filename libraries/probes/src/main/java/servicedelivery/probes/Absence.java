package servicedelivery.probes;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells from a failure that PostgreSQL, or what it needs to let this service in, is not there yet. */
final class Absence {

    /** Connection, authorization, unknown database, resources, operator intervention (PostgreSQL, appendix A). */
    private static final Set<String> NOT_YET = Set.of("08", "28", "3D", "53", "57");

    /** A server that only reads, as a standby does before it is promoted. */
    private static final String READ_ONLY = "25006";

    private Absence() {}

    /** What is missing, in one line; empty when the failure is of another kind. */
    static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(Absence::isNotYet)
                .reduce((outer, inner) -> inner)
                .map(cause ->
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason"));
    }

    /** The pool says without a state that it got no connection. */
    private static boolean isNotYet(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                || READ_ONLY.equals(state)
                || (state.length() == 5 && NOT_YET.contains(state.substring(0, 2)));
    }
}
