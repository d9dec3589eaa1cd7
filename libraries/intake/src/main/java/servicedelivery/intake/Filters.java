package servicedelivery.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.organisations.Organisation;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.request.KebabCase;
import servicedelivery.request.Moments;
import servicedelivery.request.Texts;

/** Reads the query parameters by which lists are narrowed; each method throws a 400 that names the parameter and the remedy. */
public final class Filters {

    private Filters() {}

    /** The codes that a list is to cover: those asked for, or all that the caller's key covers; empty for no restriction. */
    public static Optional<List<String>> organisations(
            @Nullable List<String> sent, Organisations organisations, Caller caller) {
        if (sent != null && !sent.isEmpty()) {
            return Optional.of(sent.stream()
                    .map(spelling -> covered(spelling, organisations, caller))
                    .distinct()
                    .toList());
        }
        return caller.mayTouchAll()
                ? Optional.empty()
                : Optional.of(
                        caller.organisations().stream().map(Organisation::code).toList());
    }

    /** Constants of an enum whose {@code toString()} is its wire form. */
    public static <E extends Enum<E>> List<E> choices(String name, @Nullable List<String> sent, Class<E> type) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(text -> KebabCase.choice(text, type)
                                .orElseThrow(() ->
                                        Problems.invalidParameter(name, "must be one of " + KebabCase.choices(type))))
                        .toList();
    }

    /** A text as it was sent; null when not sent. */
    public static @Nullable String text(String name, @Nullable String sent, int longest) {
        var fault = sent == null ? null : Texts.fault(sent, longest);
        if (fault != null) {
            throw Problems.invalidParameter(name, fault);
        }
        return sent;
    }

    /** The first instant of a list: as sent, or the beginning of a local day. Null when not sent. */
    public static @Nullable Instant from(String name, @Nullable String sent, ZoneId zone) {
        return sent == null ? null : moment(name, sent, zone, 0);
    }

    /** The instant at which a list ends, not part of it: as sent, or the end of a local day. Null when not sent. */
    public static @Nullable Instant to(String name, @Nullable String sent, ZoneId zone) {
        return sent == null ? null : moment(name, sent, zone, 1);
    }

    private static Instant moment(String name, String sent, ZoneId zone, int daysLater) {
        Optional<LocalDate> day = Moments.date(sent);
        return day.map(date -> date.plusDays(daysLater).atStartOfDay(zone).toInstant())
                .or(() -> Moments.instant(sent))
                .orElseThrow(() -> Problems.invalidParameter(
                        name,
                        "must be a date such as 2019-01-31, or a time with an offset such as 2019-01-31T09:30:00Z"));
    }

    private static String covered(String spelling, Organisations organisations, Caller caller) {
        var organisation = organisations
                .find(spelling)
                .orElseThrow(() -> Problems.invalidParameter(
                        "organisation",
                        "\"%s\" is not known; known are %s".formatted(spelling, organisations.codes())));
        caller.requireTouch(organisation.code());
        return organisation.code();
    }
}
