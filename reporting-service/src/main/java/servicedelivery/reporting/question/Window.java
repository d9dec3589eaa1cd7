package servicedelivery.reporting.question;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The calendar months that end with a day, half-open: {@code to} is the day after, {@code from} so many months before
 * {@code to}, clamped to the end of a shorter month.
 *
 * @param asOf the last day
 * @param months how many, at least 1
 */
public record Window(LocalDate asOf, int months) {

    /** The first day. */
    public LocalDate from() {
        return boundary(months);
    }

    /** The last day that is too early. */
    LocalDate dayBefore() {
        return from().minusDays(1);
    }

    /** The day after the last. */
    public LocalDate to() {
        return boundary(0);
    }

    /** The window cut into its months, oldest first; each begins where the one before it ends. */
    public List<Days> slices() {
        return IntStream.range(0, months)
                .mapToObj(index -> new Days(
                        boundary(months - index), boundary(months - index - 1).minusDays(1)))
                .toList();
    }

    /** The first day of every slice, oldest first. */
    public LocalDate[] sliceStarts() {
        return slices().stream().map(Days::from).toArray(LocalDate[]::new);
    }

    /** The months of the calendar that the window touches, oldest first: one more than its months when it cuts one. */
    public List<YearMonth> calendarMonths() {
        var last = YearMonth.from(asOf);
        return Stream.iterate(YearMonth.from(from()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private LocalDate boundary(int monthsBack) {
        return asOf.plusDays(1).minusMonths(monthsBack);
    }

    /** Two days, both inclusive. */
    public record Days(LocalDate from, LocalDate to) {}
}
