package servicedelivery.organisations;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.OpeningHours.Opening;

/** Reads the calendars of the file. */
final class Calendars {

    private static final Pattern RANGE =
            Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])-(([01][0-9]|2[0-3]):([0-5][0-9])|24:00)");

    private static final String[] DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);

    private Calendars() {}

    /** By their codes. */
    static Map<String, OpeningHours> read(@Nullable YamlNode list, ZoneId zone) {
        var calendars = new LinkedHashMap<String, OpeningHours>();
        for (var item : list == null ? List.<YamlNode>of() : list.items()) {
            var fields = item.fields("code", "hours", "holidays", "closed");
            var code = item.required(fields, "code");
            if (calendars.put(code.text(), calendar(item, fields, zone)) != null) {
                throw code.wrong("calendar \"%s\" is there already".formatted(code.text()));
            }
        }
        return calendars;
    }

    private static OpeningHours calendar(YamlNode item, Map<String, YamlNode> fields, ZoneId zone) {
        var hours = item.required(fields, "hours");
        var week = new LinkedHashMap<DayOfWeek, List<Opening>>();
        hours.fields(DAYS)
                .forEach((day, ranges) -> week.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), openings(ranges)));
        if (week.isEmpty()) {
            throw hours.wrong("there must be hours on at least one day, such as monday: \"09:00-17:00\"");
        }
        return new OpeningHours(zone, week, closedDays(fields.get("holidays"), fields.get("closed")));
    }

    /** Such as {@code 09:00-12:30, 13:00-17:00}. */
    private static List<Opening> openings(YamlNode ranges) {
        var openings = new ArrayList<Opening>();
        for (var range : ranges.text().split(",", -1)) {
            var opening = opening(ranges, range.strip());
            if (!openings.isEmpty()) {
                var last = openings.get(openings.size() - 1);
                if (last.endsAtMidnight() || opening.from().isBefore(last.to())) {
                    throw ranges.wrong("\"%s\" must begin after the one before it ends".formatted(range.strip()));
                }
            }
            openings.add(opening);
        }
        return openings;
    }

    private static Opening opening(YamlNode ranges, String range) {
        var parts = RANGE.matcher(range);
        if (!parts.matches()) {
            throw ranges.wrong("\"%s\" must be hours such as \"09:00-17:00\", in quotes".formatted(range));
        }
        var times = range.split("-", -1);
        var opening = new Opening(
                LocalTime.parse(times[0]), times[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(times[1]));
        if (times[1].equals("00:00")
                || opening.length().isNegative()
                || opening.length().isZero()) {
            throw ranges.wrong("\"%s\" must end later than it begins; the end of the day is 24:00".formatted(range));
        }
        return opening;
    }

    private static IntFunction<Set<LocalDate>> closedDays(@Nullable YamlNode holidays, @Nullable YamlNode closed) {
        var kept = holidays == null
                ? Holidays.NONE
                : holidays.as(
                        text -> Holidays.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')),
                        "must be england-and-wales or none");
        var more = new HashSet<LocalDate>();
        for (var day : closed == null ? List.<YamlNode>of() : closed.items()) {
            more.add(day.as(LocalDate::parse, "must be a date such as 2019-12-24"));
        }
        return year -> {
            var days = new HashSet<>(kept.of(year));
            days.addAll(more);
            return days;
        };
    }
}
