package servicedelivery.reporting.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.reporting.ExampleOrganisations;

class ReportCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2019-03-31T00:59:59Z, 2019-03-31",
        "2019-03-31T22:59:59Z, 2019-03-31",
        "2019-03-31T23:30:00Z, 2019-04-01",
        "2019-10-27T00:30:00Z, 2019-10-27",
        "2019-10-27T01:30:00Z, 2019-10-27",
        "2019-10-26T23:00:00Z, 2019-10-27",
        "2019-10-31T23:59:59Z, 2019-10-31",
    })
    void aMomentBelongsToTheDayThatLondonHadThen(Instant moment, LocalDate day) {
        assertThat(london(moment).dayOf(moment)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2019-06-30T23:30:00Z, 2019-07-01", "2019-12-31T23:30:00Z, 2019-12-31"})
    void todayIsTheDayInLondon(Instant now, LocalDate today) {
        assertThat(london(now).today()).isEqualTo(today);
    }

    private static ReportCalendar london(Instant now) {
        return new ReportCalendar(Clock.fixed(now, ZoneOffset.UTC), ExampleOrganisations.read());
    }
}
