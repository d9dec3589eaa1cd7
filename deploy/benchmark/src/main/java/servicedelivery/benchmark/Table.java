package servicedelivery.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The results for a terminal. */
record Table(List<Result> results) {

    private static final String HEADING = """

            benchmark                     ours         peer   ratio (min to max)       bound    aim   reached   CPU us/event
            """;

    @Override
    public String toString() {
        return results.stream().map(Table::line).collect(Collectors.joining("", HEADING, "\n" + legend()));
    }

    private static String line(Result result) {
        var ratio = result.ratio();
        return String.format(
                Locale.ROOT,
                "%-22s %12s %12s %7.2f (%.2f to %.2f) %8s %.2f %6.2f   %-8s %6.0f and %.0f%n",
                result.name(),
                amount(result.ours().median(), result.claim().unit()),
                amount(result.peer().median(), result.claim().unit()),
                ratio.median(),
                ratio.min(),
                ratio.max(),
                result.claim().goal().isMost() ? "at most" : "at least",
                result.claim().goal().bound(),
                result.claim().goal().aim(),
                Objects.requireNonNullElse(result.reached(), "neither"),
                result.cpuOfOurs(),
                result.cpuOfPeer());
    }

    /** With decimals where it is small. */
    static String amount(double amount, Unit unit) {
        return String.format(Locale.ROOT, amount < 100 ? "%.2f %s" : "%,.0f %s", amount, unit.sign());
    }

    private String legend() {
        return results.stream()
                .map(result -> "%s: %s, against %s%s%n"
                        .formatted(
                                result.name(),
                                result.claim().ours(),
                                result.claim().peer(),
                                result.remark().isEmpty() ? "" : ". " + result.remark()))
                .collect(Collectors.joining());
    }
}
