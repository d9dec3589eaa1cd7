package servicedelivery.incident;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.incident.report.Period;
import servicedelivery.outbox.Outbox;
import servicedelivery.outbox.OutboxEvent;

/** The row of a new incident, which is written without Hibernate: one that nobody has read needs no session to compare it with. */
record IncidentRow(Incident incident, OutboxEvent event) implements Outbox.NewRow {

    static final String INSERT = """
            INSERT INTO incident (id, version, organisation, reference, status, priority, peak_priority, opened_at, affected_service,
                report, gaps, reopen_count, recorded_at, reported_at, reported_by, source_updated_at,
                target_calendar, due_at, within_target, target_micros, restore_micros)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UNLESS_ITS_REFERENCE_IS_TAKEN =
            INSERT + "ON CONFLICT (organisation, reference) DO NOTHING RETURNING id";
    private static final int[] TYPES = {
        Types.OTHER,
        Types.BIGINT,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.INTEGER,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.BOOLEAN,
        Types.BIGINT,
        Types.BIGINT
    };

    @Override
    public String insert() {
        return UNLESS_ITS_REFERENCE_IS_TAKEN;
    }

    @Override
    public int bind(PreparedStatement statement) throws SQLException {
        return bind(incident, statement);
    }

    static int bind(Incident incident, PreparedStatement statement) throws SQLException {
        var row = incident.row().stream().flatMap(List::stream).toList();
        for (var column = 0; column < TYPES.length; column++) {
            // With its type also for null, or the statement would be prepared again for each combination of nulls.
            statement.setObject(column + 1, stored(row.get(column)), TYPES[column]);
        }
        return TYPES.length;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
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
