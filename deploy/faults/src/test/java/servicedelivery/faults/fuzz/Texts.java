package servicedelivery.faults.fuzz;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Texts as they may be, and as they may not. */
final class Texts {

    /** What is counted by month is spread over years, so that a month has hardly more than a real one. */
    private static final LocalDate FIRST = LocalDate.parse("2016-01-01");

    private static final int YEARS = 3;
    private static final LocalDate LATER = FIRST.plusYears(YEARS);
    private static final int HALF_A_YEAR = 180;
    private static final int DAY_SECONDS = 86_400;

    /** In the order in which these things happen, so that most states make sense. */
    private static final List<String> COURSE = List.of("from", "to", "restoredAt", "resolvedAt", "updatedAt");

    private static final List<String> WORDS = Oddities.these("""
            Intranet ¦ Telephony ¦ the line was cut ¦ Łódź – ночь 夜 🌒 ¦ e\u0301 ¦ <b>&amp;"' ¦ =1+1 ¦ '; DROP TABLE incident; --
            ${jndi:ldap://x} ¦ {{7*7}} ¦ \u202Eabc ¦ null ¦ 0 ¦ %00 ¦ \uFEFFx ¦ # a | b | *c* [d](javascript:e) ¦ a\tb""");

    private static final List<String> WRONG = Oddities.these("""
            ¦ \u0000 ¦ a\u0007b ¦ \uD800 ¦ x\uDC00\uD83Dy ¦ \uFFFF ¦ 2019-02-30T25:61:61Z ¦ 2019-01-01T00:00:00 ¦ 0000-00-00
            +999999999-12-31T23:59:59.999999999-18:00 ¦ 9999-12-31T23:59:59Z ¦ -2019-01-01T00:00:00Z ¦ 2016-12-31T23:59:60Z
            PT-1S ¦ PT99999999999999999999H ¦ P1Y ¦ ２０１９-０１-０１ ¦ NaN ¦ 00000000-0000-0000-0000-000000000000 ¦ true
            ../../etc/passwd""");

    private static final List<Integer> LENGTHS = List.of(63, 64, 65, 199, 200, 201, 3_999, 4_000, 4_001, 70_000);

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Texts() {}

    static String word(Dice dice) {
        return dice.of(WORDS);
    }

    /** With exactly so many characters, of which some take two chars of Java. */
    static String ofLength(int length, Dice dice) {
        return (dice.oneIn(2) ? "x" : "🌒").repeat(length);
    }

    static String wrong(Dice dice) {
        return dice.oneIn(6) ? ofLength(dice.of(LENGTHS), dice) : dice.of(WRONG);
    }

    static String day(Dice dice) {
        return anyDay(dice).toString();
    }

    private static LocalDate anyDay(Dice dice) {
        return FIRST.plusDays(dice.below((int) FIRST.until(LATER, ChronoUnit.DAYS)));
    }

    static String month(Dice dice) {
        return YearMonth.from(FIRST).plusMonths(dice.below(12 * YEARS)).toString();
    }

    static String uuid(Dice dice) {
        return new UUID(dice.any(), dice.any()).toString();
    }

    /** @param name of the field, which may say when in the course of things it is */
    static String moment(String name, Dice dice) {
        var day = COURSE.contains(name)
                ? LATER.plusDays((long) COURSE.indexOf(name) * HALF_A_YEAR + dice.below(HALF_A_YEAR))
                : anyDay(dice);
        var seconds = dice.below(DAY_SECONDS);
        var hour = "%sT%02d:%02d".formatted(day, seconds / 3_600, seconds / 60 % 60);
        return switch (dice.below(6)) {
            case 0 -> hour + ":%02d.123456789Z".formatted(seconds % 60);
            case 1 -> hour + "+0100";
            case 2 -> hour.replace('T', ' ') + " UTC";
            case 3 -> hour + ":59-11:30";
            default -> Instant.parse(hour + ":00Z").toString();
        };
    }

    /** One that the pattern allows. */
    static String matching(String pattern, String name, Dice dice) {
        var compiled = COMPILED.computeIfAbsent(pattern, Pattern::compile);
        for (var attempt = 0; attempt < 8; attempt++) {
            var candidates = new ArrayList<>(List.of(
                    moment(name, dice),
                    day(dice),
                    month(dice),
                    "PT%dH%dM".formatted(dice.below(100), dice.below(60)),
                    "P%dDT0.5S".formatted(dice.below(30)),
                    Integer.toString(dice.below(5)),
                    "k-" + Long.toHexString(dice.any())));
            candidates.removeIf(candidate -> !compiled.matcher(candidate).find());
            if (!candidates.isEmpty()) {
                return dice.of(candidates);
            }
        }
        throw new IllegalArgumentException("nothing here matches " + pattern);
    }
}
