package servicedelivery.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises, anywhere in what led to a failure, that the database could not be reached or would not take the work. */
public final class DatabaseOutage {

    /** A server that only reads, as a standby does before it is promoted. */
    private static final String READ_ONLY = "25006";

    /** A lock that somebody else held for too long. */
    private static final String LOCKED = "55P03";

    /** Insufficient resources: disk, memory, connections. */
    private static final String SHORTAGES = "53";

    /** Connection, rolled back for the sake of others, insufficient resources, operator intervention (PostgreSQL, appendix A). */
    private static final Set<String> CLASSES = Set.of("08", "40", SHORTAGES, "57");

    /** A transaction whose commit failed: by its name, since not every user of this library has transactions. */
    private static final Set<String> FAILED_COMMITS = Set.of(
            "jakarta.transaction.RollbackException",
            "jakarta.transaction.HeuristicMixedException",
            "jakarta.transaction.HeuristicRollbackException",
            "javax.transaction.xa.XAException");

    private DatabaseOutage() {}

    /** Looks at all causes, and at what was suppressed: a failed commit hides its cause there. */
    public static boolean isBehind(@Nullable Throwable failure) {
        return causes(failure).stream().anyMatch(DatabaseOutage::isOutage);
    }

    /** What the database, which answers, lacks; empty when it lacks nothing. Not in the driver's words, which may quote what was written. */
    public static Optional<String> shortageBehind(@Nullable Throwable failure) {
        return causes(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .filter(state -> state.length() == 5 && state.startsWith(SHORTAGES))
                .sorted()
                .map(state -> "%s (SQLSTATE %s)".formatted(lack(state), state))
                .findFirst();
    }

    private static String lack(String state) {
        return switch (state) {
            case "53100" -> "its disk is full";
            case "53200" -> "it is out of memory";
            case "53300" -> "it has too many connections";
            default -> "it is out of a resource";
        };
    }

    private static Set<Throwable> causes(@Nullable Throwable failure) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var open = new ArrayDeque<Throwable>();
        if (failure != null) {
            open.add(failure);
        }
        while (!open.isEmpty()) {
            var next = open.poll();
            if (seen.add(next)) {
                open.addAll(List.of(next.getSuppressed()));
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
            }
        }
        return seen;
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof SQLException sql
                ? isOutage(sql)
                : FAILED_COMMITS.contains(cause.getClass().getName());
    }

    private static boolean isOutage(SQLException sql) {
        var state = sql.getSQLState();
        return sql instanceof SQLTransientException
                || READ_ONLY.equals(state)
                || LOCKED.equals(state)
                || (state == null ? isOfThePool(sql) : state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }

    /** Agroal says without a state that no connection became free in time, or that one was taken away. */
    private static boolean isOfThePool(SQLException sql) {
        var message = sql.getMessage() == null ? "" : sql.getMessage().toLowerCase(Locale.ROOT);
        return message.contains("acquisition timeout") || message.contains("closed");
    }
}
