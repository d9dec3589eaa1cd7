package servicedelivery.reporting.page.dashboard;

import java.util.Locale;
import java.util.stream.Collectors;
import servicedelivery.reporting.incident.RepeatIssues.Repeat;
import servicedelivery.reporting.report.format.HarmlessText;

/** Something that came up more than once, or is known to come up. */
record RepeatLine(String what, String kind, String count, String address, String organisations) {

    static RepeatLine of(Repeat repeat, Choice choice) {
        return new RepeatLine(
                sentence(HarmlessText.of(repeat.value())),
                switch (repeat.kind()) {
                    case AFFECTED_SERVICE -> "the same service";
                    case CAUSE -> "the same cause";
                    case KNOWN_ISSUE -> "a known issue";
                },
                Words.counted(repeat.count(), "incident", "incidents"),
                switch (repeat.kind()) {
                    case AFFECTED_SERVICE -> choice.at("/incidents", "affectedService", repeat.value());
                    case CAUSE -> choice.at("/incidents", "cause", repeat.value());
                    case KNOWN_ISSUE ->
                        choice.at("/incidents", "affectedService", repeat.value(), "knownIssue", "true");
                },
                HarmlessText.of(repeat.organisations().stream()
                        .map(choice.coverage()::nameOf)
                        .collect(Collectors.joining(", "))));
    }

    private static String sentence(String value) {
        return value.isEmpty() ? value : value.substring(0, 1).toUpperCase(Locale.UK) + value.substring(1);
    }
}
