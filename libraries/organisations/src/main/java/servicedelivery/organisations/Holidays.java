package servicedelivery.organisations;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;

/** Public holidays, as the library jollyday knows them. */
enum Holidays {
    ENGLAND_AND_WALES,
    NONE;

    /** England's are those of Wales too (Banking and Financial Dealings Act 1971, schedule 1). */
    private static final String REGION = "eng";

    /** The bank holidays of a year, one-off ones and substitute days included. */
    Set<LocalDate> of(int year) {
        return switch (this) {
            case NONE -> Set.of();
            case ENGLAND_AND_WALES ->
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM))
                        .getHolidays(Year.of(year), REGION)
                        .stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toSet());
        };
    }
}
