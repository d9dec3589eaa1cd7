package servicedelivery.reporting.report.written;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a report begins with; what nobody wrote is null and left out.
 *
 * @param committee to which it goes
 * @param date of the report, which is not the month that it is about
 * @param subject its title
 * @param classification such as "Public"
 * @param purpose such as "For Information"
 * @param reportOf in whose name it is made
 * @param author who wrote it
 * @param authorTitle the author's position
 * @param telephone of the author
 * @param email of the author
 */
public record Header(
        @Nullable String committee,
        @Nullable LocalDate date,
        @Nullable String subject,
        @Nullable String classification,
        @Nullable String purpose,
        @Nullable String reportOf,
        @Nullable String author,
        @Nullable String authorTitle,
        @Nullable String telephone,
        @Nullable String email) {

    /** Nobody wrote anything yet. */
    public static final Header NONE = new Header(null, null, null, null, null, null, null, null, null, null);
}
