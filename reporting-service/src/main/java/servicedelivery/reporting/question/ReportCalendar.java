package servicedelivery.reporting.question;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import servicedelivery.organisations.Organisations;

/** Days as the readers of the report count them: in the zone of the organisations file. */
@Singleton
public class ReportCalendar {

    private final Clock clock;
    private final ZoneId zone;

    public ReportCalendar(Clock clock, Organisations organisations) {
        this.clock = clock;
        this.zone = organisations.zone();
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** When the next day begins. */
    public Instant midnight() {
        return startOf(new Window(today(), 1).to());
    }

    /** When the day begins. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
