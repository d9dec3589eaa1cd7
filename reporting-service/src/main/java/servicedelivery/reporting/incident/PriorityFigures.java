package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.sql.Row;

/**
 * The figures of a set of priority incidents. Their order is written down, because that of the methods differs from one start
 * of the JVM to the next, and with it the entity tag of an answer and the columns of a table.
 *
 * @param opened all of them: {@code resolved + open}
 * @param resolved also the closed ones: {@code withinTarget + late + undetermined}
 * @param undetermined resolved, but no target was in force
 * @param open also those on hold
 * @param overdue open past their target at the instant of the answer
 * @param medianTimeToRestore of the resolved ones, the mean of the middle two when their number is even; null with none
 * @param downtime the sum over all
 * @param percentWithinTarget of those within target or late, to 1 decimal; null with none
 */
@JsonPropertyOrder({
    "opened",
    "resolved",
    "withinTarget",
    "late",
    "undetermined",
    "open",
    "overdue",
    "withoutServiceImpact",
    "changeCaused",
    "medianTimeToRestore",
    "longestTimeToRestore",
    "downtime",
    "percentWithinTarget",
    "statement",
    "medianTimeToRestoreSeconds",
    "longestTimeToRestoreSeconds",
    "downtimeSeconds"
})
public record PriorityFigures(
        long opened,
        long resolved,
        long withinTarget,
        long late,
        long undetermined,
        long open,
        long overdue,
        long withoutServiceImpact,
        long changeCaused,
        @Nullable Duration medianTimeToRestore,
        @Nullable Duration longestTimeToRestore,
        Duration downtime,
        @Nullable BigDecimal percentWithinTarget,
        Statement statement) {

    static final PriorityFigures NONE =
            new PriorityFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, Duration.ZERO, null, Statement.NONE);

    /**
     * What PostgreSQL reckons of a group of the rows that {@link IncidentFacts#PRIORITY} finds. A percentile between two
     * values would be a floating-point number; these two are values as they are, the lower and the upper one of the middle.
     */
    static final String COLUMNS = """
            count(*) AS opened,
            count(*) FILTER (WHERE is_resolved) AS resolved,
            count(*) FILTER (WHERE is_resolved AND within_target) AS within_target,
            count(*) FILTER (WHERE is_resolved AND NOT within_target) AS late,
            count(*) FILTER (WHERE NOT is_resolved AND due_at < ?) AS overdue,
            count(*) FILTER (WHERE service_impact = 'none') AS without_service_impact,
            count(*) FILTER (WHERE cause = 'change') AS change_caused,
            percentile_disc(0.5) WITHIN GROUP (ORDER BY time_to_restore) FILTER (WHERE is_resolved) AS lower_median,
            percentile_disc(0.5) WITHIN GROUP (ORDER BY time_to_restore DESC) FILTER (WHERE is_resolved) AS upper_median,
            max(time_to_restore) FILTER (WHERE is_resolved) AS longest,
            coalesce(sum(downtime), 0) AS downtime
            """;

    static PriorityFigures read(Row row) throws SQLException {
        var opened = row.number("opened");
        var resolved = row.number("resolved");
        var within = row.number("within_target");
        var late = row.number("late");
        var overdue = row.number("overdue");
        return new PriorityFigures(
                opened,
                resolved,
                within,
                late,
                resolved - within - late,
                opened - resolved,
                overdue,
                row.number("without_service_impact"),
                row.number("change_caused"),
                mean(row.durationOrNull("lower_median"), row.durationOrNull("upper_median")),
                row.durationOrNull("longest"),
                row.duration("downtime"),
                percent(within, within + late),
                Statement.about(opened, within, late + overdue));
    }

    /** In whole seconds, as all of these. */
    @JsonProperty
    public @Nullable Long medianTimeToRestoreSeconds() {
        return medianTimeToRestore == null ? null : medianTimeToRestore.toSeconds();
    }

    @JsonProperty
    public @Nullable Long longestTimeToRestoreSeconds() {
        return longestTimeToRestore == null ? null : longestTimeToRestore.toSeconds();
    }

    @JsonProperty
    public long downtimeSeconds() {
        return downtime.toSeconds();
    }

    private static @Nullable Duration mean(@Nullable Duration lower, @Nullable Duration upper) {
        return lower == null || upper == null ? null : lower.plus(upper).dividedBy(2);
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
