package servicedelivery.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The figures of listed incidents, reckoned as the contract words it and not as the service does it. */
final class FiguresOfIncidents {

    private final List<JsonNode> incidents;
    private final Predicate<JsonNode> changeCaused;

    /** @param changeCaused tells what the list withholds of a confidential incident */
    FiguresOfIncidents(List<JsonNode> incidents, Predicate<JsonNode> changeCaused) {
        this.incidents = incidents;
        this.changeCaused = changeCaused;
    }

    Map<String, String> figures() {
        var resolved = among(incidents, "status", "resolved", "closed");
        var within = among(resolved, "withinTarget", "true").size();
        var late = among(resolved, "withinTarget", "false").size();
        var overdue = among(incidents, "status", "open", "on-hold").stream()
                .filter(incident -> !incident.get("dueAt").isNull())
                .filter(incident ->
                        Instant.parse(incident.get("dueAt").asText()).isBefore(Instant.now()))
                .count();
        var figures = new TreeMap<String, String>();
        figures.put("opened", "" + incidents.size());
        figures.put("resolved", "" + resolved.size());
        figures.put("withinTarget", "" + within);
        figures.put("late", "" + late);
        figures.put("undetermined", "" + among(resolved, "withinTarget", "null").size());
        figures.put("open", "" + among(incidents, "status", "open", "on-hold").size());
        figures.put("overdue", "" + overdue);
        figures.put(
                "withoutServiceImpact",
                "" + among(incidents, "serviceImpact", "none").size());
        figures.put("changeCaused", "" + incidents.stream().filter(changeCaused).count());
        figures.put("percentWithinTarget", percent(within, within + late));
        figures.put("statement", statement(within, late + overdue));
        figures.putAll(times(resolved));
        return figures;
    }

    private Map<String, String> times(List<JsonNode> resolved) {
        var seconds = resolved.stream()
                .filter(incident -> !incident.get("timeToRestoreSeconds").isNull())
                .map(incident -> incident.get("timeToRestoreSeconds").longValue())
                .sorted()
                .toList();
        var downtime = incidents.stream()
                .filter(incident -> !incident.get("downtime").isNull())
                .map(incident -> Duration.parse(incident.get("downtime").asText()))
                .reduce(Duration.ZERO, Duration::plus);
        var n = seconds.size();
        var median = n == 0 ? "null" : "" + (seconds.get((n - 1) / 2) + seconds.get(n / 2)) / 2;
        return Map.of(
                "medianTimeToRestoreSeconds",
                median,
                "longestTimeToRestoreSeconds",
                n == 0 ? "null" : "" + seconds.get(n - 1),
                "downtimeSeconds",
                "" + downtime.toSeconds(),
                "downtime",
                downtime.toString());
    }

    private String statement(long within, long lateOrOverdue) {
        if (incidents.isEmpty()) {
            return "none";
        }
        return lateOrOverdue > 0 ? "some-late" : within == incidents.size() ? "all-within-target" : "cannot-be-stated";
    }

    private static String percent(long part, long whole) {
        return whole == 0
                ? "null"
                : BigDecimal.valueOf(100 * part)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toString();
    }

    static List<JsonNode> among(List<JsonNode> incidents, String field, String... values) {
        return incidents.stream()
                .filter(incident -> List.of(values).contains(incident.get(field).asText()))
                .toList();
    }
}
