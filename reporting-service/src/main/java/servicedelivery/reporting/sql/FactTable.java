package servicedelivery.reporting.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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

    /**
     * One column.
     *
     * @param name as the table calls it
     * @param type the PostgreSQL type, for the array parameter
     * @param value of one fact: a text, number, flag, date, instant or id; durations in microseconds
     */
    public record Column<F>(String name, String type, Function<F, @Nullable Object> value) {}

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
                        each(column -> "?::" + column.type() + "[]"),
                        each(column -> column.name() + " = excluded." + column.name()));
    }

    /** The same columns under another name. */
    public FactTable<F> named(String other) {
        return new FactTable<>(other, columns);
    }

    /** Writes what is newer than the state known. */
    public void write(Connection connection, Collection<F> facts) throws SQLException {
        try (var statement = Parameters.prepare(connection, upsert(), arrays(facts))) {
            statement.executeUpdate();
        }
    }

    /**
     * Takes over from a scratch table what is missing, newer, or told differently by the same version.
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
                INSERT INTO %1$s AS fact (%2$s) SELECT %2$s FROM %5$s%1$s
                ON CONFLICT (id) DO UPDATE SET %3$s
                WHERE (fact.generation, fact.version) < (excluded.generation, excluded.version)
                   OR (%4$s) IS DISTINCT FROM (%6$s)
                      AND (fact.generation, fact.version) = (excluded.generation, excluded.version)
                """.formatted(
                        name,
                        each(Column::name),
                        each(column -> column.name() + " = excluded." + column.name()),
                        "fact." + String.join(", fact.", told),
                        prefix,
                        "excluded." + String.join(", excluded.", told));
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
