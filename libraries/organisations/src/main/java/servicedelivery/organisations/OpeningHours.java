package servicedelivery.organisations;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** Service hours that are the same every week, but for holidays: whole local days, on which the clocks may change. */
final class OpeningHours implements ServiceHours {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> week;
    private final IntFunction<Set<LocalDate>> closedDays;
    private final Map<Integer, OpenYear> years = new ConcurrentHashMap<>();

    /** @param closedDays the days of a year on which nobody works */
    OpeningHours(ZoneId zone, Map<DayOfWeek, List<Opening>> week, IntFunction<Set<LocalDate>> closedDays) {
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.closedDays = closedDays;
    }

    /**
     * A time of day in which there is service.
     *
     * @param to its end, not part of it; midnight is the end of the day
     */
    record Opening(LocalTime from, LocalTime to) {

        boolean endsAtMidnight() {
            return to.equals(LocalTime.MIDNIGHT);
        }

        Duration length() {
            var day = Duration.between(from, to);
            return endsAtMidnight() ? day.plusDays(1) : day;
        }
    }

    /** An opening on a certain day. */
    record Span(Instant from, Instant to) {

        Duration until(Instant end) {
            var last = end.isBefore(to) ? end : to;
            return last.isAfter(from) ? Duration.between(from, last) : Duration.ZERO;
        }
    }

    /** The service time of an ordinary week without a change of the clocks. */
    Duration weekly() {
        return week.values().stream().flatMap(List::stream).map(Opening::length).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        var first = dayOf(from).getYear();
        var last = dayOf(to).getYear();
        var whole = Duration.ZERO;
        for (var year = first; year < last; year++) {
            whole = whole.plus(year(year).total());
        }
        return whole.plus(sinceNewYear(to)).minus(sinceNewYear(from));
    }

    @Override
    public Instant after(Instant from, Duration time) {
        var left = time;
        for (var day = dayOf(from); ; day = day.plusDays(1)) {
            for (var span : open(day)) {
                var start = span.from().isAfter(from) ? span.from() : from;
                var here = new Span(start, span.to()).until(span.to());
                if (left.compareTo(here) <= 0) {
                    return left.isZero() ? from : start.plus(left);
                }
                left = left.minus(here);
            }
        }
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Duration sinceNewYear(Instant instant) {
        var day = dayOf(instant);
        return open(day).stream()
                .map(span -> span.until(instant))
                .reduce(year(day.getYear()).before(day), Duration::plus);
    }

    private OpenYear year(int year) {
        return years.computeIfAbsent(
                year, wanted -> OpenYear.of(Year.of(wanted), closedDays.apply(wanted), this::spans));
    }

    private List<Span> open(LocalDate day) {
        return year(day.getYear()).isClosed(day) ? List.of() : spans(day);
    }

    private List<Span> spans(LocalDate day) {
        return week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                .map(opening -> new Span(
                        instant(day.atTime(opening.from())),
                        instant((opening.endsAtMidnight() ? day.plusDays(1) : day).atTime(opening.to()))))
                .toList();
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
