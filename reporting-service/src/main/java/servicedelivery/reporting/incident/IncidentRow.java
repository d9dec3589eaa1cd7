package servicedelivery.reporting.incident;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.sql.ColumnType;
import servicedelivery.reporting.sql.FactTable;
import servicedelivery.reporting.sql.FactTable.Column;
import servicedelivery.reporting.sql.Row;

/** How an incident lies in its table. */
final class IncidentRow {

    private static final long MICROS_OF_SECOND = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;

    static final FactTable<IncidentFact> TABLE = new FactTable<>(
            "incident_fact",
            List.of(
                    new Column<>("id", ColumnType.UUID, IncidentFact::id),
                    new Column<>("generation", ColumnType.BIGINT, IncidentFact::generation),
                    new Column<>("version", ColumnType.BIGINT, IncidentFact::version),
                    new Column<>("organisation", ColumnType.TEXT, IncidentFact::organisation),
                    new Column<>("reference", ColumnType.TEXT, IncidentFact::reference),
                    new Column<>("priority", ColumnType.TEXT, IncidentFact::priority),
                    new Column<>("peak_priority", ColumnType.TEXT, IncidentFact::peakPriority),
                    new Column<>("status", ColumnType.TEXT, IncidentFact::status),
                    new Column<>(
                            "opened_at",
                            ColumnType.TIMESTAMPTZ,
                            fact -> fact.times().openedAt()),
                    new Column<>(
                            "opened_day", ColumnType.DATE, fact -> fact.times().openedDay()),
                    new Column<>(
                            "resolved_at",
                            ColumnType.TIMESTAMPTZ,
                            fact -> fact.times().resolvedAt()),
                    new Column<>(
                            "restored_at",
                            ColumnType.TIMESTAMPTZ,
                            fact -> fact.times().restoredAt()),
                    new Column<>(
                            "due_at",
                            ColumnType.TIMESTAMPTZ,
                            fact -> fact.grade().dueAt()),
                    new Column<>(
                            "target",
                            ColumnType.BIGINT,
                            fact -> micros(fact.grade().target())),
                    new Column<>(
                            "time_to_restore",
                            ColumnType.BIGINT,
                            fact -> micros(fact.grade().timeToRestore())),
                    new Column<>(
                            "within_target",
                            ColumnType.BOOLEAN,
                            fact -> fact.grade().withinTarget()),
                    new Column<>(
                            "downtime",
                            ColumnType.BIGINT,
                            fact -> micros(fact.grade().downtime())),
                    new Column<>(
                            "service_impact",
                            ColumnType.TEXT,
                            fact -> fact.grade().serviceImpact()),
                    new Column<>(
                            "affected_service",
                            ColumnType.TEXT,
                            fact -> fact.story().affectedService()),
                    new Column<>(
                            "affected_service_key",
                            ColumnType.TEXT,
                            fact -> key(fact, fact.story().affectedService())),
                    new Column<>("reason", ColumnType.TEXT, fact -> fact.story().reason()),
                    new Column<>(
                            "resolution", ColumnType.TEXT, fact -> fact.story().resolution()),
                    new Column<>("cause", ColumnType.TEXT, fact -> fact.story().cause()),
                    new Column<>(
                            "root_cause", ColumnType.TEXT, fact -> fact.story().rootCause()),
                    new Column<>(
                            "resolution_kind",
                            ColumnType.TEXT,
                            fact -> fact.story().resolutionKind()),
                    new Column<>(
                            "supplier", ColumnType.TEXT, fact -> fact.story().supplier()),
                    new Column<>(
                            "supplier_key",
                            ColumnType.TEXT,
                            fact -> key(fact, fact.story().supplier())),
                    new Column<>(
                            "known_issue",
                            ColumnType.BOOLEAN,
                            fact -> fact.story().knownIssue()),
                    new Column<>(
                            "problem", ColumnType.TEXT, fact -> fact.story().problem()),
                    new Column<>(
                            "confidential",
                            ColumnType.BOOLEAN,
                            fact -> fact.story().confidential()),
                    new Column<>("recorded_at", ColumnType.TIMESTAMPTZ, IncidentFact::recordedAt),
                    new Column<>(
                            "record_partition",
                            ColumnType.INTEGER,
                            fact -> fact.origin().partition()),
                    new Column<>(
                            "record_offset",
                            ColumnType.BIGINT,
                            fact -> fact.origin().offset())));

    private IncidentRow() {}

    static IncidentFact read(Row row) throws SQLException {
        return new IncidentFact(
                row.uuid("id"),
                row.number("generation"),
                row.number("version"),
                row.text("organisation"),
                row.textOrNull("reference"),
                row.text("priority"),
                row.text("peak_priority"),
                IncidentStatus.of(row.text("status")).orElseThrow(),
                times(row),
                grade(row),
                story(row),
                row.instantOrNull("recorded_at"),
                new Origin((int) row.number("record_partition"), row.number("record_offset")));
    }

    private static IncidentFact.Times times(Row row) throws SQLException {
        return new IncidentFact.Times(
                row.instant("opened_at"),
                row.date("opened_day"),
                row.instantOrNull("resolved_at"),
                row.instantOrNull("restored_at"));
    }

    private static IncidentFact.Grade grade(Row row) throws SQLException {
        return new IncidentFact.Grade(
                row.instantOrNull("due_at"),
                row.durationOrNull("target"),
                row.durationOrNull("time_to_restore"),
                row.flagOrNull("within_target"),
                row.durationOrNull("downtime"),
                row.textOrNull("service_impact"));
    }

    private static IncidentFact.Story story(Row row) throws SQLException {
        return new IncidentFact.Story(
                row.text("affected_service"),
                row.textOrNull("reason"),
                row.textOrNull("resolution"),
                row.textOrNull("cause"),
                row.textOrNull("root_cause"),
                row.textOrNull("resolution_kind"),
                row.textOrNull("supplier"),
                row.flag("known_issue"),
                row.textOrNull("problem"),
                row.flag("confidential"));
    }

    /** Only the figures of priority incidents compare spellings. */
    private static @Nullable String key(IncidentFact fact, @Nullable String spelling) {
        return fact.isPriority() ? Spelling.keyOrNull(spelling) : null;
    }

    /** @throws ArithmeticException when it is too long for a column */
    private static @Nullable Long micros(@Nullable Duration duration) {
        return duration == null
                ? null
                : (Long) Math.addExact(
                        Math.multiplyExact(duration.getSeconds(), MICROS_OF_SECOND),
                        (long) duration.getNano() / NANOS_OF_MICRO);
    }
}
