package servicedelivery.reporting.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "2019-01-31, 3, 2018-11-01, 2019-02-01",
        "2019-01-31, 1, 2019-01-01, 2019-02-01",
        "2019-01-30, 1, 2018-12-31, 2019-01-31",
        "2019-02-28, 1, 2019-02-01, 2019-03-01",
        "2019-03-30, 1, 2019-02-28, 2019-03-31",
        "2020-02-29, 1, 2020-02-01, 2020-03-01",
        "2020-02-28, 1, 2020-01-29, 2020-02-29",
        "2021-02-28, 12, 2020-03-01, 2021-03-01",
        "2019-03-31, 1, 2019-03-01, 2019-04-01",
        "2019-10-27, 1, 2019-09-28, 2019-10-28",
        "2019-12-31, 60, 2015-01-01, 2020-01-01",
    })
    void itEndsWithTheDayAndHasSoManyCalendarMonths(LocalDate asOf, int months, LocalDate from, LocalDate to) {
        var window = new Window(asOf, months);

        assertThat(window.from()).isEqualTo(from);
        assertThat(window.to()).isEqualTo(to);
    }

    @Test
    void itsSlicesFollowEachOtherWithoutGapOrOverlapAlsoAtMonthEnds() {
        var slices = new Window(LocalDate.of(2019, 5, 30), 3).slices();

        assertThat(slices)
                .containsExactly(
                        days("2019-02-28", "2019-03-30"),
                        days("2019-03-31", "2019-04-29"),
                        days("2019-04-30", "2019-05-30"));
    }

    private static Window.Days days(String from, String to) {
        return new Window.Days(LocalDate.parse(from), LocalDate.parse(to));
    }
}
