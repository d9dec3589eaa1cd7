package servicedelivery.incident;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.incident.report.Period;
import servicedelivery.outbox.Outbox;

/**
 * The rows of new incidents, which are written without Hibernate: those that nobody has read need no session to compare them with. All go
 * by one statement, as an array of each column.
 */
final class IncidentRows implements Outbox.NewRows {

    private static final List<Column> COLUMNS = List.of(
            new Column("target_calendar", "text"),
            new Column("due_at", "timestamptz"),
            new Column("within_target", "bool"),
            new Column("target_micros", "int8"),
            new Column("restore_micros", "int8"),
            new Column("id", "uuid"),
            new Column("version", "int8"),
            new Column("organisation", "text"),
            new Column("reference", "text"),
            new Column("status", "text"),
            new Column("priority", "text"),
            new Column("peak_priority", "text"),
            new Column("opened_at", "timestamptz"),
            new Column("affected_service", "text"),
            new Column("report", "jsonb"),
            new Column("gaps", "jsonb"),
            new Column("reopen_count", "int4"),
            new Column("recorded_at", "timestamptz"),
            new Column("reported_at", "timestamptz"),
            new Column("reported_by", "text"),
            new Column("source_updated_at", "timestamptz"));

    private static final List<String> NAMES = COLUMNS.stream().map(Column::name).toList();
    private static final String INSERT = "INSERT INTO incident (%s) SELECT %s FROM fresh ORDER BY position "
            .formatted(
                    String.join(", ", NAMES),
                    COLUMNS.stream().map(Column::selected).collect(Collectors.joining(", ")));
    private static final String UNLESS_ITS_REFERENCE_IS_TAKEN =
            INSERT + "ON CONFLICT (organisation, reference) DO NOTHING RETURNING id::text AS subject";
    private static final String ALL =
            "WITH fresh AS (SELECT * FROM unnest(%s) WITH ORDINALITY AS fresh (%s, position)) %s"
                    .formatted(
                            String.join(", ", Collections.nCopies(COLUMNS.size(), "?")),
                            String.join(", ", NAMES),
                            INSERT);

    private final List<List<@Nullable Object>> rows;

    IncidentRows(List<Incident> incidents) {
        rows = incidents.stream().map(Incident::row).toList();
    }

    private record Column(String name, String type) {

        /** Whether the values are sent as texts, which the database reads. */
        boolean isText() {
            return !type.startsWith("int") && !type.equals("bool");
        }

        String selected() {
            return isText() ? name + "::" + type : name;
        }
    }

    /** @throws SQLException also when a reference is taken */
    void write(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(ALL)) {
            bind(insert);
            insert.executeUpdate();
        }
    }

    @Override
    public List<String> columns() {
        return NAMES;
    }

    @Override
    public String insert() {
        return UNLESS_ITS_REFERENCE_IS_TAKEN;
    }

    @Override
    public void bind(PreparedStatement statement) throws SQLException {
        for (var index = 0; index < COLUMNS.size(); index++) {
            statement.setArray(index + 1, array(statement.getConnection(), index));
        }
    }

    private Array array(Connection connection, int index) throws SQLException {
        var column = COLUMNS.get(index);
        var values = rows.stream().map(row -> row.get(index)).map(IncidentRows::stored);
        return column.isText()
                ? connection.createArrayOf(
                        "text",
                        values.map(value -> value == null ? null : value.toString())
                                .toArray(String[]::new))
                : connection.createArrayOf(
                        column.type(),
                        switch (column.type()) {
                            case "int8" -> values.toArray(Long[]::new);
                            case "int4" -> values.toArray(Integer[]::new);
                            default -> values.toArray(Boolean[]::new);
                        });
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Duration duration) {
            return new MicrosColumn().convertToDatabaseColumn(duration);
        }
        if (value instanceof IncidentReport report) {
            return new ReportColumn().convertToDatabaseColumn(report);
        }
        if (value instanceof List<?> periods) {
            return new PeriodsColumn()
                    .convertToDatabaseColumn(
                            periods.stream().map(Period.class::cast).toList());
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
