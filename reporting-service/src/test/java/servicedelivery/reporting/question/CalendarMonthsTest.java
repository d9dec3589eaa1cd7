package servicedelivery.reporting.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarMonthsTest {

    @Test
    void theLastMonthEndsWithTheDayAndEachRollingWindowIsTheWindowOfThreeMonths() {
        var months = new CalendarMonths(LocalDate.parse("2019-03-15"), 2);

        assertThat(months.all())
                .extracting(month -> "%s %s %s, from %s"
                        .formatted(
                                month.month(),
                                month.days().from(),
                                month.days().to(),
                                month.rolling().from()))
                .containsExactly(
                        "2019-02 2019-02-01 2019-02-28, from 2018-12-01",
                        "2019-03 2019-03-01 2019-03-15, from 2018-12-16");
        assertThat(months.pieces())
                .extracting(LocalDate::toString)
                .containsExactly("2018-12-01", "2018-12-16", "2019-02-01", "2019-03-01");
        assertThat(months.to()).isEqualTo("2019-03-16");
    }
}
