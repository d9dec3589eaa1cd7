package servicedelivery.reporting.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Of each partition the highest id that is known. Above it all are new, because ids grow with time (RFC 9562, version 7), and
 * everything of one aggregate comes from one partition; of the others the table has to be asked. Only a hint: where that is not so, a
 * row is added twice, which the table refuses, and the hint is forgotten. Safe for use by several threads.
 *
 * @param <F> the fact that has an id
 */
public final class HighestIds<F> {

    /** As PostgreSQL orders ids. */
    static final Comparator<UUID> BY_BYTES = HighestIds::compare;

    private static final UUID LOWEST = new UUID(0, 0);

    /** What is known since all was forgotten; whoever still learns or keeps what was forgotten does so in vain. */
    private static final class Known {

        /** The highest id of the table when it was asked; null until then. */
        private final AtomicReference<@Nullable UUID> ofTable = new AtomicReference<>();

        /** The highest new one of each partition since then. */
        private final Map<Integer, UUID> ofPartitions = new ConcurrentHashMap<>();

        private void keep(int partition, @Nullable UUID passed) {
            if (passed != null) {
                ofPartitions.merge(partition, passed, (one, other) -> compare(one, other) > 0 ? one : other);
            }
        }
    }

    private final ToIntFunction<F> partition;
    private volatile Known known = new Known();

    /** @param partition from which a fact has come */
    public HighestIds(ToIntFunction<F> partition) {
        this.partition = partition;
    }

    /** To be called when somebody else may have added some. */
    public void forget() {
        known = new Known();
    }

    /** Asks the table when it was not asked since all was forgotten. */
    void learn(Connection connection, String table) throws SQLException {
        var present = known;
        if (present.ofTable.get() == null) {
            try (var statement =
                            connection.prepareStatement("SELECT id FROM %s ORDER BY id DESC LIMIT 1".formatted(table));
                    var rows = statement.executeQuery()) {
                present.ofTable.compareAndSet(null, rows.next() ? rows.getObject(1, UUID.class) : LOWEST);
            }
        }
    }

    /**
     * Lets facts pass that are new for sure, and gives the others. Those that pass are known from now on.
     *
     * @param id of a fact
     */
    List<F> pass(Collection<F> facts, Function<F, UUID> id) {
        var present = known;
        var ofTable = present.ofTable.get();
        if (ofTable == null) {
            return List.copyOf(facts);
        }
        var others = new ArrayList<F>();
        @Nullable Integer here = null;
        @Nullable UUID passed = null;
        var highest = LOWEST;
        for (var fact : facts) {
            // Facts of one partition come together, so its highest is looked up and kept once for most of them.
            if (here == null || here != partition.applyAsInt(fact)) {
                if (here != null) {
                    present.keep(here, passed);
                }
                here = partition.applyAsInt(fact);
                passed = null;
                highest = present.ofPartitions.getOrDefault(here, ofTable);
            }
            if (compare(id.apply(fact), highest) > 0) {
                highest = id.apply(fact);
                passed = highest;
            } else {
                others.add(fact);
            }
        }
        if (here != null) {
            present.keep(here, passed);
        }
        return others;
    }

    private static int compare(UUID one, UUID other) {
        var order = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return order == 0
                ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits())
                : order;
    }
}
