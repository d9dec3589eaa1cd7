package servicedelivery.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The results for a terminal. */
record Table(List<Result> results) {

    private static final String HEADING = """

            benchmark               ours /s    peer /s   ratio (min to max)    at least    aim   reached   CPU us/event
            """;

    @Override
    public String toString() {
        return results.stream().map(Table::line).collect(Collectors.joining("", HEADING, "\n" + legend()));
    }

    private static String line(Result result) {
        var ratio = result.ratio();
        return String.format(
                Locale.ROOT,
                "%-20s %,10.0f %,10.0f %7.2f (%.2f to %.2f) %9.2f %8.2f   %-8s %6.0f and %.0f%n",
                result.name(),
                result.ours().median(),
                result.peer().median(),
                ratio.median(),
                ratio.min(),
                ratio.max(),
                result.claim().atLeast(),
                result.claim().aim(),
                Objects.requireNonNullElse(result.reached(), "neither"),
                result.cpuOfOurs(),
                result.cpuOfPeer());
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
