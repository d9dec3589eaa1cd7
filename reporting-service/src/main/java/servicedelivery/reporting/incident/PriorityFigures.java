package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    static PriorityFigures of(List<IncidentFact> incidents, Instant now) {
        var resolved = incidents.stream()
                .filter(incident -> incident.status().isResolved())
                .toList();
        var within =
                count(resolved, incident -> Boolean.TRUE.equals(incident.grade().withinTarget()));
        var late = count(
                resolved, incident -> Boolean.FALSE.equals(incident.grade().withinTarget()));
        var overdue = count(incidents, incident -> incident.isOverdue(now));
        var times = resolved.stream()
                .map(incident -> incident.grade().timeToRestore())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new PriorityFigures(
                incidents.size(),
                resolved.size(),
                within,
                late,
                resolved.size() - within - late,
                incidents.size() - resolved.size(),
                overdue,
                count(incidents, incident -> "none".equals(incident.grade().serviceImpact())),
                count(incidents, incident -> "change".equals(incident.story().cause())),
                median(times),
                times.isEmpty() ? null : times.get(times.size() - 1),
                downtime(incidents),
                percent(within, within + late),
                Statement.about(incidents.size(), within, late + overdue));
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

    private static long count(List<IncidentFact> incidents, Predicate<IncidentFact> chosen) {
        return incidents.stream().filter(chosen).count();
    }

    private static @Nullable Duration median(List<Duration> sorted) {
        return sorted.isEmpty()
                ? null
                : sorted.get((sorted.size() - 1) / 2)
                        .plus(sorted.get(sorted.size() / 2))
                        .dividedBy(2);
    }

    private static Duration downtime(List<IncidentFact> incidents) {
        return incidents.stream()
                .map(incident -> incident.grade().downtime())
                .filter(Objects::nonNull)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
