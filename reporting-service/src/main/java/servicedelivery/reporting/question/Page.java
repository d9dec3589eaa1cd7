package servicedelivery.reporting.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is in the order of time.
 *
 * @param limit how many items at most
 * @param after the last item of the page before; null for the first page
 */
public record Page(int limit, @Nullable Position after) {

    /** The item after which to read; before every item of the window on the first page. */
    public Position startingFrom(Window window) {
        return after == null ? new Position(window.dayBefore(), Instant.EPOCH, new UUID(0, 0)) : after;
    }

    /**
     * Where an item stands in its list.
     *
     * @param day the local day it counts on
     */
    public record Position(LocalDate day, Instant at, UUID id) {}
}
