package servicedelivery.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.organisations.OpeningHours.Opening;

class OpeningHoursTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ServiceHours office = hours("09:00", "17:00", DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "2019-01-11T16:00:00Z, PT4H, 2019-01-14T12:00:00Z, PT4H, over a weekend",
        "2019-01-11T13:00:00Z, PT4H, 2019-01-11T17:00:00Z, PT4H, used up just at the end of the day",
        "2019-01-12T11:00:00Z, PT1H, 2019-01-14T10:00:00Z, PT1H, opened on a Saturday",
        "2019-04-18T15:30:00Z, PT1H, 2019-04-23T08:30:00Z, PT1H, over Easter in summer time",
        "2019-08-23T15:00:00Z, PT2H, 2019-08-27T09:00:00Z, PT2H, over the summer bank holiday",
        "2021-12-24T16:30:00Z, PT1H, 2021-12-29T09:30:00Z, PT1H, over Christmas with its substitute days",
        "2022-09-16T15:30:00Z, PT1H, 2022-09-20T08:30:00Z, PT1H, over the day of the state funeral",
        "2019-03-29T16:00:00Z, PT2H, 2019-04-01T09:00:00Z, PT2H, over the change to summer time",
        "2019-10-25T15:00:00Z, PT2H, 2019-10-28T10:00:00Z, PT2H, over the change from summer time",
        "2019-12-31T16:00:00Z, PT2H, 2020-01-02T10:00:00Z, PT2H, over new year"
    })
    void aTargetIsReachedAfterItsServiceHours(
            Instant opened, Duration target, Instant due, Duration back, String what) {
        assertThat(office.after(opened, target)).as(what).isEqualTo(due);
        assertThat(office.between(opened, due)).as(what).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31, PT23H", "2019-10-27, PT25H", "2019-06-02, PT24H"})
    void aDayOnWhichTheClocksChangeIsAsLongAsItIs(LocalDate sunday, Duration length) {
        var always = hours("00:00", "00:00", DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        var from = sunday.atStartOfDay(LONDON).toInstant();

        assertThat(always.between(from, sunday.plusDays(1).atStartOfDay(LONDON).toInstant()))
                .isEqualTo(length);
    }

    @Test
    void noTimeAndNoTargetEndWhereTheyBegin() {
        var saturday = Instant.parse("2019-01-12T11:00:00Z");

        assertThat(office.after(saturday, Duration.ZERO)).isEqualTo(saturday);
        assertThat(office.between(saturday, saturday.minusSeconds(1))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-08-27",
                "2019-04-22",
                "2019-05-06",
                "2020-05-08",
                "2020-12-28",
                "2022-06-02",
                "2022-06-03",
                "2022-09-19",
                "2023-05-08",
                "2027-12-27",
                "2027-12-28"
            })
    void theBankHolidaysOfEnglandAndWalesAreKnown(LocalDate day) {
        assertThat(Holidays.ENGLAND_AND_WALES.of(day.getYear())).contains(day);
    }

    /** A walk minute by minute is slow and plainly right. */
    @Test
    void itAgreesWithAWalkMinuteByMinute() {
        for (var seed = 0L; seed < 200; seed++) {
            var random = new Random(seed);
            var hours = hours("09:00", random.nextBoolean() ? "17:30" : "00:00", DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
            var from = Instant.parse("2019-03-25T00:00:00Z").plusSeconds(60L * random.nextInt(400 * 24 * 60));
            var to = from.plusSeconds(60L * random.nextInt(9 * 24 * 60));

            var time = hours.between(from, to);

            assertThat(time).as("seed %d", seed).isEqualTo(walked(hours, from, to));
            assertThat(hours.between(from, hours.after(from, time)))
                    .as("seed %d", seed)
                    .isEqualTo(time);
            assertThat(hours.after(from, time)).as("seed %d", seed).isBeforeOrEqualTo(to);
        }
    }

    private static Duration walked(ServiceHours hours, Instant from, Instant to) {
        var minutes = 0L;
        for (var minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            if (isOpen(hours, minute)) {
                minutes++;
            }
        }
        return Duration.ofMinutes(minutes);
    }

    private static boolean isOpen(ServiceHours hours, Instant minute) {
        var local = minute.atZone(LONDON).toLocalDateTime();
        var closing = ((OpeningHours) hours).weekly().equals(Duration.ofHours(6 * 15)) ? 24 * 60 : 17 * 60 + 30;
        var timeOfDay = local.getHour() * 60 + local.getMinute();
        return local.getDayOfWeek() != DayOfWeek.SUNDAY
                && timeOfDay >= 9 * 60
                && timeOfDay < closing
                && !Holidays.ENGLAND_AND_WALES.of(local.getYear()).contains(local.toLocalDate());
    }

    private static ServiceHours hours(String from, String to, DayOfWeek first, DayOfWeek last) {
        Map<DayOfWeek, List<Opening>> week = new HashMap<>();
        for (var day = first.getValue(); day <= last.getValue(); day++) {
            week.put(DayOfWeek.of(day), List.of(new Opening(LocalTime.parse(from), LocalTime.parse(to))));
        }
        var always = first == DayOfWeek.MONDAY && last == DayOfWeek.SUNDAY;
        return new OpeningHours(LONDON, week, year -> always ? Set.of() : Holidays.ENGLAND_AND_WALES.of(year));
    }
}
