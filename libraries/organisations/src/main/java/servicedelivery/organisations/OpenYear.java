package servicedelivery.organisations;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The service time of a year, added up day by day, so that long times need not be walked. */
final class OpenYear {

    private final Set<LocalDate> closed;
    private final long[] secondsBefore;

    private OpenYear(Set<LocalDate> closed, long[] secondsBefore) {
        this.closed = closed;
        this.secondsBefore = secondsBefore;
    }

    /** @param spans of a day that is not closed */
    static OpenYear of(Year year, Set<LocalDate> closed, Function<LocalDate, List<OpeningHours.Span>> spans) {
        var secondsBefore = new long[year.length() + 1];
        for (var index = 0; index < year.length(); index++) {
            var day = year.atDay(index + 1);
            var seconds = closed.contains(day)
                    ? 0
                    : spans.apply(day).stream()
                            .mapToLong(span -> span.until(span.to()).toSeconds())
                            .sum();
            secondsBefore[index + 1] = secondsBefore[index] + seconds;
        }
        return new OpenYear(closed, secondsBefore);
    }

    boolean isClosed(LocalDate day) {
        return closed.contains(day);
    }

    /** From the beginning of the year to the beginning of a day. */
    Duration before(LocalDate day) {
        return Duration.ofSeconds(secondsBefore[day.getDayOfYear() - 1]);
    }

    Duration total() {
        return Duration.ofSeconds(secondsBefore[secondsBefore.length - 1]);
    }
}
