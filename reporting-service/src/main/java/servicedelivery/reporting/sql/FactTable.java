package servicedelivery.reporting.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table with the newest known state of every aggregate, written in sets: an older state never replaces a newer one.
 *
 * @param name the table's name
 * @param columns {@code id} first; {@code generation} and {@code version} among them
 * @param <F> the fact that makes a row
 */
public record FactTable<F>(String name, List<Column<F>> columns) {

    private static final String ADDED_ALREADY = "23505";
    private static final String LOST_RACE = "40001";

    /** Of fewer all are asked for, which takes no time, and spares hints that are wrong. */
    private static final int MANY = 200;

    /**
     * One column.
     *
     * @param name as the table calls it
     * @param value of one fact: a text, number, flag, date, instant or id; durations in microseconds
     */
    public record Column<F>(String name, ColumnType type, Function<F, @Nullable Object> value) {}

    /**
     * What became of facts that were to be added.
     *
     * @param fresh those that are in the table now
     * @param known those of which the table had a state already; nothing has become of them yet
     */
    public record Added<F>(List<F> fresh, List<F> known) {}

    /** Hints of what has come to this table, which know nothing yet. */
    public HighestIds<F> hints() {
        var partition = columns.stream()
                .filter(column -> column.name().equals("record_partition"))
                .findFirst()
                .orElseThrow();
        return new HighestIds<>(
                fact -> (int) Objects.requireNonNull(partition.value().apply(fact), "a partition"));
    }

    /**
     * Adds those of which the table has no state yet, by COPY, which costs a fraction of an upsert.
     *
     * @param facts at most one of each aggregate
     * @param highest of those that have come to this table
     * @throws SQLException also, with the state of a lost race, when somebody else has added one meanwhile
     */
    public Added<F> add(Connection connection, Collection<F> facts, HighestIds<F> highest) throws SQLException {
        var known = KnownIds.among(connection, name, doubtful(connection, facts, highest));
        // Sorted, so that neighbours come together and two writers never wait for each other in a circle.
        var fresh = facts.stream()
                .filter(fact -> !known.contains(id(fact)))
                .sorted(Comparator.comparing(this::id, HighestIds.BY_BYTES))
                .toList();
        try {
            copy(connection, fresh);
        } catch (SQLException e) {
            highest.forget();
            throw e;
        }
        var others = known.isEmpty()
                ? List.<F>of()
                : facts.stream().filter(fact -> known.contains(id(fact))).toList();
        return new Added<>(fresh, others);
    }

    /** The ids of which the table may have a state. */
    private List<UUID> doubtful(Connection connection, Collection<F> facts, HighestIds<F> highest) throws SQLException {
        highest.learn(connection, name);
        var others = highest.pass(facts, this::id);
        return (facts.size() < MANY ? facts : others).stream().map(this::id).toList();
    }

    private void copy(Connection connection, List<F> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        try (var rows = new BinaryRows(connection, name, each(Column::name))) {
            for (var fact : facts) {
                rows.beginRow(columns.size());
                for (var column : columns) {
                    rows.add(column.type(), column.value().apply(fact));
                }
            }
            rows.end();
        } catch (SQLException e) {
            throw ADDED_ALREADY.equals(e.getSQLState()) ? new SQLException("lost a race", LOST_RACE, e) : e;
        }
    }

    private UUID id(F fact) {
        return (UUID) Objects.requireNonNull(columns.get(0).value().apply(fact), "a fact without an id");
    }

    /** The start of a statement with one array parameter a column; the caller adds what is returned of old and new. */
    public String upsert() {
        return """
                INSERT INTO %1$s AS fact (%2$s)
                SELECT * FROM unnest(%3$s) ORDER BY 1
                ON CONFLICT (id) DO UPDATE SET %4$s
                WHERE (fact.generation, fact.version) < (excluded.generation, excluded.version)
                """.formatted(
                        name,
                        each(Column::name),
                        each(column -> "?::%s[]".formatted(column.type())),
                        each(column -> column.name() + " = excluded." + column.name()));
    }

    /** The same columns under another name. */
    public FactTable<F> named(String other) {
        return new FactTable<>(other, columns);
    }

    /** Writes what is newer than the state known. */
    public void write(Connection connection, Collection<F> facts) throws SQLException {
        var known = add(connection, facts, hints()).known();
        if (known.isEmpty()) {
            return;
        }
        try (var statement = Parameters.prepare(connection, upsert(), arrays(known))) {
            statement.executeUpdate();
        }
    }

    /**
     * Takes over from a scratch table what is missing, newer, or told differently by the same version. Nobody else may write the table
     * meanwhile; so what differs is found by a join, which touches no row that stays as it is.
     *
     * @param prefix of the scratch table's name
     * @return how many facts changed
     */
    public int mendFrom(Connection connection, String prefix) throws SQLException {
        var told = columns.stream()
                .map(Column::name)
                .filter(column -> !column.startsWith("record_"))
                .toList();
        var sql = """
                INSERT INTO %1$s (%2$s)
                SELECT %3$s FROM %4$s%1$s AS read LEFT JOIN %1$s AS fact USING (id)
                WHERE fact.id IS NULL
                   OR (fact.generation, fact.version) < (read.generation, read.version)
                   OR (%5$s) IS DISTINCT FROM (%6$s)
                      AND (fact.generation, fact.version) = (read.generation, read.version)
                ON CONFLICT (id) DO UPDATE SET %7$s
                """.formatted(
                        name,
                        each(Column::name),
                        each(column -> "read." + column.name()),
                        prefix,
                        "fact." + String.join(", fact.", told),
                        "read." + String.join(", read.", told),
                        each(column -> column.name() + " = excluded." + column.name()));
        try (var statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    /** The parameters of {@link #upsert()}: an array of texts for each column, in order. */
    public @Nullable Object[] arrays(Collection<F> facts) {
        return columns.stream().map(column -> texts(column, facts)).toArray();
    }

    private static <F> @Nullable String[] texts(Column<F> column, Collection<F> facts) {
        return facts.stream()
                .map(column.value())
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private String each(Function<Column<F>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
