package servicedelivery.reporting.api;

import java.time.LocalDate;
import java.time.ZoneId;
import servicedelivery.reporting.question.Window;

/** The days of a window, both inclusive. */
record WindowView(LocalDate from, LocalDate to, int months, String zone) {

    static WindowView of(Window window, ZoneId zone) {
        return new WindowView(window.from(), window.asOf(), window.months(), zone.getId());
    }
}
