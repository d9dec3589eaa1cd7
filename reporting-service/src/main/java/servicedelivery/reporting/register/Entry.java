package servicedelivery.reporting.register;

import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.history.Stamp;
import servicedelivery.request.Fields;

/**
 * What an entry of a register says in the reports of some months.
 *
 * @param organisation whose it is; null when it belongs to all
 * @param from the month of the first report that has it so
 * @param until the month of the last report that has it; null for no end
 * @param supersededFrom the month from which on the entry says something else, although this has not ended; null when it never does
 * @param stamp of the newest version of the entry, whichever months that changed
 */
public record Entry(
        UUID id,
        Register register,
        @Nullable String organisation,
        YearMonth from,
        @Nullable YearMonth until,
        @Nullable YearMonth supersededFrom,
        Content content,
        Stamp stamp) {

    static Entry of(
            UUID id,
            Register register,
            @Nullable String organisation,
            Editions editions,
            Edition edition,
            Stamp stamp) {
        return new Entry(
                id,
                register,
                organisation,
                edition.from(),
                edition.until(),
                editions.supersedes(edition).orElse(null),
                Objects.requireNonNull(register.read(new Fields(edition.content())), "it was read before"),
                stamp);
    }

    /** The path of its address below {@code /api/v1}. */
    public String path() {
        return register.path() + "/" + id;
    }
}
