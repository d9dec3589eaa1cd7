package servicedelivery.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;

/**
 * A part of a list that is in the order of time, newest first.
 *
 * @param limit how many items at most
 * @param after the last item of the page before; null for the first page
 */
public record Page(int limit, @Nullable Position after) {

    private static final int STANDARD_LIMIT = 50;
    private static final int MOST = 500;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /**
     * Where an item stands in its list.
     *
     * @param at the time by which the list is ordered
     * @param id what tells two items of the same time apart
     */
    public record Position(Instant at, UUID id) {

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
        }

        static Position of(String cursor) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
                if (parts.length == 2) {
                    return storable(new Position(Instant.parse(parts[0]), UUID.fromString(parts[1])));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw invalid();
            }
            throw invalid();
        }

        /** A cursor that somebody made up may name a time that the database does not know. */
        private static Position storable(Position position) {
            if (position.at.isBefore(Instant.EPOCH) || position.at.isAfter(LATEST)) {
                throw invalid();
            }
            return position;
        }

        private static RuntimeException invalid() {
            return Problems.invalidParameter("cursor", "is not one that this list gave; begin without it");
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the limit or the cursor is not valid */
    static Page of(@Nullable String limit, @Nullable String cursor) {
        return new Page(limit == null ? STANDARD_LIMIT : limit(limit), cursor == null ? null : Position.of(cursor));
    }

    private static int limit(String sent) {
        try {
            var limit = Integer.parseInt(sent);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw invalidLimit();
        }
        throw invalidLimit();
    }

    private static RuntimeException invalidLimit() {
        return Problems.invalidParameter("limit", "must be a whole number from 1 to " + MOST);
    }
}
