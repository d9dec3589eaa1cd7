package servicedelivery.reporting.incident;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.RepeatIssues.Kind;
import servicedelivery.reporting.incident.RepeatIssues.Repeat;
import servicedelivery.reporting.question.Window;

/** The same figures reckoned the plain way, incident by incident, for what PostgreSQL reckons to be compared with. */
record InMemory(List<IncidentFact> incidents, Instant now) {

    PriorityFigures figures(@Nullable String priority, @Nullable String organisation) {
        return figures(incidents.stream()
                .filter(incident -> priority == null || incident.peakPriority().equals(priority))
                .filter(incident ->
                        organisation == null || incident.organisation().equals(organisation))
                .toList());
    }

    List<Breakdown.Row> breakdown(Breakdown.By by, Window window) {
        if (by == Breakdown.By.MONTH) {
            return window.calendarMonths().stream()
                    .map(month -> row(
                            by,
                            month.toString(),
                            chosen(incident -> month(incident).equals(month))))
                    .toList();
        }
        var groups = grouped(incidents, incident -> key(by, incident)).values().stream()
                .sorted(Comparator.comparing(List::size, Comparator.reverseOrder()))
                .toList();
        var rows = new ArrayList<Breakdown.Row>();
        groups.stream().limit(Breakdown.MOST_ROWS).forEach(group -> {
            var first = group.get(0);
            rows.add(row(by, first.story().confidential() ? Evidence.WITHHELD : value(by, first), group));
        });
        var others =
                groups.stream().skip(Breakdown.MOST_ROWS).flatMap(List::stream).toList();
        if (!others.isEmpty()) {
            rows.add(row(by, Breakdown.OTHERS, others));
        }
        return rows;
    }

    RepeatIssues repeats() {
        var found = new ArrayList<List<Repeat>>();
        var told = chosen(InMemory::isTold);
        found.add(repeats(Kind.AFFECTED_SERVICE, told, 2));
        found.add(repeats(
                Kind.CAUSE,
                chosen(incident -> incident.story().cause() != null
                        && !"unknown".equals(incident.story().cause())),
                2));
        found.add(repeats(
                Kind.KNOWN_ISSUE,
                told.stream().filter(incident -> incident.story().knownIssue()).toList(),
                1));
        return new RepeatIssues(
                found.stream()
                        .flatMap(kind -> kind.stream().limit(RepeatIssues.MOST))
                        .toList(),
                found.stream()
                        .mapToLong(kind -> Math.max(0, kind.size() - RepeatIssues.MOST))
                        .sum());
    }

    private PriorityFigures figures(List<IncidentFact> some) {
        var resolved = some.stream()
                .filter(incident -> Stream.of(IncidentStatus.RESOLVED, IncidentStatus.CLOSED)
                        .anyMatch(incident.status()::equals))
                .toList();
        var within =
                count(resolved, incident -> Boolean.TRUE.equals(incident.grade().withinTarget()));
        var late = count(
                resolved, incident -> Boolean.FALSE.equals(incident.grade().withinTarget()));
        var overdue = count(
                some,
                incident -> !resolved.contains(incident)
                        && incident.grade().dueAt() != null
                        && incident.grade().dueAt().isBefore(now));
        var times = resolved.stream()
                .map(incident -> incident.grade().timeToRestore())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new PriorityFigures(
                some.size(),
                resolved.size(),
                within,
                late,
                resolved.size() - within - late,
                some.size() - resolved.size(),
                overdue,
                count(some, incident -> "none".equals(incident.grade().serviceImpact())),
                count(some, incident -> "change".equals(incident.story().cause())),
                median(times),
                times.isEmpty() ? null : times.get(times.size() - 1),
                some.stream()
                        .map(incident -> incident.grade().downtime())
                        .filter(Objects::nonNull)
                        .reduce(Duration.ZERO, Duration::plus),
                within + late == 0
                        ? null
                        : BigDecimal.valueOf(100 * within)
                                .divide(BigDecimal.valueOf(within + late), 1, RoundingMode.HALF_UP),
                Statement.about(some.size(), within, late + overdue));
    }

    private static @Nullable Duration median(List<Duration> sorted) {
        return sorted.isEmpty()
                ? null
                : sorted.get((sorted.size() - 1) / 2)
                        .plus(sorted.get(sorted.size() / 2))
                        .dividedBy(2);
    }

    private Breakdown.Row row(Breakdown.By by, @Nullable String value, List<IncidentFact> group) {
        var p1 = count(group, incident -> incident.peakPriority().equals("P1"));
        return new Breakdown.Row(by, value, p1, group.size() - p1, figures(group));
    }

    private static List<Object> key(Breakdown.By by, IncidentFact incident) {
        if (incident.story().confidential()) {
            return List.of(true);
        }
        var value = value(by, incident);
        var isSpelled = by == Breakdown.By.AFFECTED_SERVICE || by == Breakdown.By.SUPPLIER;
        return value == null ? List.of() : List.of(false, isSpelled ? Spelling.key(value) : value);
    }

    private static @Nullable String value(Breakdown.By by, IncidentFact incident) {
        var story = incident.story();
        return switch (by) {
            case CAUSE -> Objects.requireNonNullElse(story.cause(), "unknown");
            case AFFECTED_SERVICE -> story.affectedService();
            case SUPPLIER -> story.supplier();
            case RESOLUTION_KIND -> story.resolutionKind();
            case MONTH -> month(incident).toString();
        };
    }

    private static List<Repeat> repeats(Kind kind, List<IncidentFact> some, int least) {
        return grouped(some, incident -> common(kind, incident)).values().stream()
                .filter(group -> group.size() >= least)
                .sorted(Comparator.comparing(List::size, Comparator.reverseOrder()))
                .map(group -> repeat(kind, group))
                .toList();
    }

    private static Repeat repeat(Kind kind, List<IncidentFact> group) {
        var told = group.stream().filter(InMemory::isTold).toList();
        var first = group.get(0).story();
        return new Repeat(
                kind,
                kind == Kind.CAUSE ? String.valueOf(first.cause()) : first.affectedService(),
                group.size(),
                told.stream().map(IncidentFact::organisation).distinct().toList(),
                told.stream()
                        .map(IncidentFact::id)
                        .limit(RepeatIssues.MOST_INCIDENTS)
                        .toList(),
                group.size() - told.size());
    }

    private static String common(Kind kind, IncidentFact incident) {
        return kind == Kind.CAUSE
                ? String.valueOf(incident.story().cause())
                : Spelling.key(incident.story().affectedService());
    }

    private List<IncidentFact> chosen(Predicate<IncidentFact> condition) {
        return incidents.stream().filter(condition).toList();
    }

    private static long count(List<IncidentFact> some, Predicate<IncidentFact> condition) {
        return some.stream().filter(condition).count();
    }

    private static <K> Map<K, List<IncidentFact>> grouped(List<IncidentFact> some, Function<IncidentFact, K> key) {
        return some.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isTold(IncidentFact incident) {
        return !incident.story().confidential();
    }

    private static YearMonth month(IncidentFact incident) {
        return YearMonth.from(incident.times().openedDay());
    }
}
