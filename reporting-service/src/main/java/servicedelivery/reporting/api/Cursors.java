package servicedelivery.reporting.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.question.Era;
import servicedelivery.reporting.question.Page;

/** Positions as clients carry them about: opaque, and safe in a URL. */
public final class Cursors {

    private static final int STANDARD_LIMIT = 50;
    private static final int MOST = 500;

    private Cursors() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the limit or the cursor is not valid */
    static Page page(PageQuery query) {
        return new Page(limit(query), query.cursor == null ? null : decoded(query.cursor));
    }

    public static int limit(PageQuery query) {
        return Numbers.parse("limit", query.limit, STANDARD_LIMIT, 1, MOST);
    }

    /**
     * The number after which a list by number goes on; 0 on its first page.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the cursor is not valid
     */
    public static long number(PageQuery query) {
        try {
            return query.cursor == null ? 0 : Long.parseLong(plain(query.cursor));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /**
     * The id after which a list by id goes on; null on its first page.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the cursor is not valid
     */
    public static @Nullable UUID id(PageQuery query) {
        try {
            return query.cursor == null ? null : UUID.fromString(plain(query.cursor));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    public static String encoded(UUID id) {
        return opaque(id.toString());
    }

    static String encoded(Page.Position position) {
        return opaque("%s|%s|%s".formatted(position.day(), position.at(), position.id()));
    }

    public static String encoded(long number) {
        return opaque(Long.toString(number));
    }

    private static String plain(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static String opaque(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Page.Position decoded(String cursor) {
        try {
            var parts = plain(cursor).split("\\|", -1);
            if (parts.length == 3) {
                return inTime(LocalDate.parse(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
        throw invalid();
    }

    /** A cursor that somebody made up may name a time that the database does not know. */
    private static Page.Position inTime(LocalDate day, Instant at, UUID id) {
        if (!Era.nearlyHolds(day) || !Era.holds(at)) {
            throw invalid();
        }
        return new Page.Position(day, at, id);
    }

    private static RuntimeException invalid() {
        return Problems.invalidParameter("cursor", "is not one that this list gave; begin without it");
    }
}
