package servicedelivery.reporting.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Of each partition the highest id that has come from it. Above it all are new, because ids grow with time (RFC 9562, version 7), and
 * everything of one aggregate comes from one partition; of the others the table has to be asked. Only a hint: where that is not so, a
 * row is added twice, which the table refuses, and the hint is forgotten. Safe for use by several threads.
 *
 * @param <F> the fact that has an id
 */
public final class HighestIds<F> {

    /** As PostgreSQL orders ids. */
    static final Comparator<UUID> BY_BYTES = HighestIds::compare;

    private static final UUID LOWEST = new UUID(0, 0);

    private final ToIntFunction<F> partition;
    private final Map<Integer, UUID> highest = new ConcurrentHashMap<>();

    /** That of the table when it was asked; null when it is to be asked. */
    private volatile @Nullable UUID highestOfAll;

    /** @param partition from which a fact has come */
    public HighestIds(ToIntFunction<F> partition) {
        this.partition = partition;
    }

    /** To be called when somebody else may have added some. */
    public void forget() {
        highest.clear();
        highestOfAll = null;
    }

    /** Asks the table when it was not asked since all was forgotten. */
    void learn(Connection connection, String table) throws SQLException {
        if (highestOfAll == null) {
            try (var statement =
                            connection.prepareStatement("SELECT id FROM %s ORDER BY id DESC LIMIT 1".formatted(table));
                    var rows = statement.executeQuery()) {
                highestOfAll = rows.next() ? rows.getObject(1, UUID.class) : LOWEST;
            }
        }
    }

    /** Whether a fact is new for sure; if so, it is the highest from now on. */
    boolean isPassedBy(F fact, UUID id) {
        var key = partition.applyAsInt(fact);
        var known = highest.getOrDefault(key, highestOfAll);
        if (known == null || compare(id, known) <= 0) {
            return false;
        }
        highest.put(key, id);
        return true;
    }

    private static int compare(UUID one, UUID other) {
        var order = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return order == 0
                ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits())
                : order;
    }
}
