package servicedelivery.reporting.question;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Months of the calendar, the last of which holds a given day and ends with it.
 *
 * @param asOf that day
 * @param months how many, at least 1
 */
public record CalendarMonths(LocalDate asOf, int months) {

    private static final int ROLLING = 3;

    /**
     * One month.
     *
     * @param days those of the month
     * @param rolling those of the three months that end as this one does
     */
    public record Month(YearMonth month, Window.Days days, Window.Days rolling) {}

    /** Oldest first. */
    public List<Month> all() {
        var last = YearMonth.from(asOf);
        return IntStream.range(0, months)
                .mapToObj(index -> month(last.minusMonths(months - 1L - index)))
                .toList();
    }

    /** The first day of every piece of which the months and the rolling months are made, oldest first. */
    public LocalDate[] pieces() {
        return all().stream()
                .flatMap(month -> Stream.of(month.rolling().from(), month.days().from()))
                .distinct()
                .sorted()
                .toArray(LocalDate[]::new);
    }

    /** The first day of every month, oldest first. */
    public LocalDate[] starts() {
        return all().stream().map(month -> month.days().from()).toArray(LocalDate[]::new);
    }

    /** The day after the last. */
    public LocalDate to() {
        return new Window(asOf, ROLLING).to();
    }

    private Month month(YearMonth month) {
        var end = month.atEndOfMonth().isBefore(asOf) ? month.atEndOfMonth() : asOf;
        return new Month(
                month, new Window.Days(month.atDay(1), end), new Window.Days(new Window(end, ROLLING).from(), end));
    }
}
