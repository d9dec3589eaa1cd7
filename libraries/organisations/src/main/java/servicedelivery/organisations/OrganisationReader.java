package servicedelivery.organisations;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one organisation of the file. */
final class OrganisationReader {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final String AROUND_THE_CLOCK = "24x7";
    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int HUNDRED = 100;

    private final YamlNode item;
    private final Map<String, OpeningHours> calendars;

    OrganisationReader(YamlNode item, Map<String, OpeningHours> calendars) {
        this.item = item;
        this.calendars = calendars;
    }

    Organisation read() {
        var fields = item.fields("code", "name", "shortName", "aliases", "goalPercent", "targets");
        var code = item.required(fields, "code");
        if (!CODE.matcher(code.text()).matches()) {
            throw code.wrong("code \"%s\" must be 1 to 32 of a-z, 0-9 and -".formatted(code.text()));
        }
        return new Organisation(
                code.text(),
                item.required(fields, "name").text(),
                item.required(fields, "shortName").text(),
                items(fields.get("aliases")).stream().map(YamlNode::text).toList(),
                goal(fields.get("goalPercent")),
                targets(items(fields.get("targets"))));
    }

    private static List<YamlNode> items(@Nullable YamlNode list) {
        return list == null ? List.of() : list.items();
    }

    private static @Nullable Integer goal(@Nullable YamlNode goal) {
        if (goal == null) {
            return null;
        }
        var percent = goal.as(Integer::valueOf, "must be a whole number");
        if (percent < 0 || percent > HUNDRED) {
            throw goal.wrong("goalPercent must be from 0 to 100");
        }
        return percent;
    }

    private List<Target> targets(List<YamlNode> list) {
        var targets = new ArrayList<Target>();
        var seen = new HashSet<String>();
        for (var node : list) {
            var target = target(node);
            if (!seen.add(target.priority() + target.effectiveFrom())) {
                throw node.wrong(
                        "there is another target for %s from %s".formatted(target.priority(), target.effectiveFrom()));
            }
            targets.add(target);
        }
        return targets;
    }

    private Target target(YamlNode node) {
        var fields = node.fields("priority", "within", "effectiveFrom", "calendar", "invented");
        var within = node.required(fields, "within");
        var target = new Target(
                OrganisationsFile.priority(node.required(fields, "priority")),
                within.as(Duration::parse, "must be a duration such as PT4H or P3D"),
                node.required(fields, "effectiveFrom").as(LocalDate::parse, "must be a date such as 2019-01-01"),
                calendar(fields.get("calendar")),
                isInvented(fields.get("invented")));
        var longest = target.calendar() == null
                ? Duration.ofDays(366)
                : hours(target.calendar()).weekly().multipliedBy(WEEKS_OF_A_YEAR);
        if (target.within().isNegative()
                || target.within().isZero()
                || target.within().compareTo(longest) > 0) {
            throw within.wrong(
                    "within must be more than none, and at most a year of service hours (%s)".formatted(longest));
        }
        return target;
    }

    private static boolean isInvented(@Nullable YamlNode invented) {
        if (invented == null || invented.text().equals("false")) {
            return false;
        }
        if (!invented.text().equals("true")) {
            throw invented.wrong("invented must be true or false");
        }
        return true;
    }

    private @Nullable String calendar(@Nullable YamlNode calendar) {
        if (calendar == null || calendar.text().equals(AROUND_THE_CLOCK)) {
            return null;
        }
        if (!calendars.containsKey(calendar.text())) {
            throw calendar.wrong("calendar \"%s\" is not known; known are %s, %s"
                    .formatted(calendar.text(), AROUND_THE_CLOCK, String.join(", ", calendars.keySet())));
        }
        return calendar.text();
    }

    private OpeningHours hours(String calendar) {
        var hours = calendars.get(calendar);
        if (hours == null) {
            throw new IllegalStateException("the calendar has been looked up before");
        }
        return hours;
    }
}
