package servicedelivery.reporting.page.publication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.history.Change;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.Told;
import servicedelivery.reporting.publication.Cause;
import servicedelivery.reporting.publication.Difference;

/** What people call the parts of a report, and what changed it. */
@Singleton
class DifferenceWords {

    private static final Map<String, String> SECTIONS = Map.of(
            "notice", "Notice",
            "service-levels", "Number of incidents",
            "narrative", "Paragraph",
            "recommendations", "Recommendations",
            "trend", "Trend");

    private static final Map<String, String> ITEMS = Map.of(
            "nps", "Net Promoter Score",
            "nps-rolling", "Net Promoter Score",
            "p1", "P1 incidents",
            "p2", "P2 incidents");

    private static final Map<String, String> FIELDS = Map.of("previous", "Month before", "item", "Name");

    /** What the column "state" of the table means, by the section of the report. */
    private static final Map<String, String> STATES =
            Map.of("gauge", "Meaning", "commitment", "RAG status", "certificate", "Remark");

    private static final Set<String> DURATIONS = Set.of("timeToRestore", "downtime", "target");
    private static final Set<String> MOMENTS = Set.of("openedAt", "resolvedAt", "restoredAt", "dueAt");

    private final Times times;

    DifferenceWords(Times times) {
        this.times = times;
    }

    /** Such as "Gauge: Net Promoter Score". */
    String of(Difference difference) {
        var section = SECTIONS.getOrDefault(difference.section(), Told.words(difference.section()));
        return switch (difference.section()) {
            case "gauge", "trend" -> "%s: %s".formatted(section, figure(difference));
            case "header", "summary" -> "%s: %s".formatted(section, Told.words(said(difference.item())));
            case "commitment", "certificate" -> "%s: %s".formatted(section, said(difference.item()));
            default -> section;
        };
    }

    String change(Change change) {
        return switch (change) {
            case ADDED -> "New";
            case CHANGED -> "Changed";
            case REMOVED -> "Gone";
        };
    }

    /** Such as "Incident: Website". */
    String of(Cause cause) {
        var what = switch (cause.kind()) {
            case INCIDENT -> "Incident: " + Objects.requireNonNullElse(cause.name(), "Details withheld");
            case RESPONSE -> "Survey response";
            case TEXT -> "Text of the report";
            case REGISTER_ENTRY -> "Entry of the " + cause.id().split("/", -1)[2];
        };
        return what
                + switch (cause.change()) {
                    case ADDED -> " (counts now)";
                    case CHANGED -> " (changed)";
                    case REMOVED -> " (does not count any more)";
                };
    }

    String address(Cause cause, YearMonth month) {
        return switch (cause.kind()) {
            case INCIDENT, RESPONSE -> "";
            case TEXT -> cause.id() + "/history";
            case REGISTER_ENTRY -> "/reports/%s%s/history".formatted(month, cause.id());
        };
    }

    /** @param section of the report; empty for what is no part of it */
    String field(String section, String name) {
        return name.equals("state")
                ? STATES.getOrDefault(section, "State")
                : FIELDS.getOrDefault(name, Told.words(name));
    }

    /** The text of a gauge is its id, which tells people nothing. */
    static boolean tells(String section, String field) {
        return !section.equals("gauge") || !field.equals("text");
    }

    String withoutCause(String section) {
        return section.equals("notice")
                ? "Because of what had arrived, or had not, when it was published."
                : "Because of the configuration or a newer version of the program.";
    }

    String value(String field, JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        try {
            if (value.isTextual() && DURATIONS.contains(field)) {
                return duration(Duration.parse(value.textValue()));
            }
            if (value.isTextual() && MOMENTS.contains(field)) {
                return times.moment(Instant.parse(value.textValue()));
            }
        } catch (DateTimeException e) {
            return Told.value(value);
        }
        return Told.value(value);
    }

    private static String duration(Duration duration) {
        return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }

    /** Without the organisation, which stands beside it. */
    private static String figure(Difference difference) {
        var item = said(difference.item());
        var whose = Objects.requireNonNullElse(difference.organisation(), "all");
        var name = item.endsWith("-" + whose) ? item.substring(0, item.length() - whose.length() - 1) : item;
        return ITEMS.getOrDefault(name, Told.words(name));
    }

    private static String said(@Nullable String item) {
        return item == null ? "" : item;
    }
}
