package servicedelivery.reporting.report.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One line of the report as a table; what does not apply is null.
 *
 * @param section of the report
 * @param number of the section or paragraph, as printed
 * @param month that the line is about
 * @param organisation its code; null when it is about all
 * @param item what it is: a figure, an incident's affected service, a commitment
 * @param text what is said of it
 * @param state a word, such as a status or what a value means
 */
@JsonPropertyOrder({
    "section",
    "number",
    "month",
    "organisation",
    "priority",
    "item",
    "text",
    "reason",
    "resolution",
    "value",
    "unit",
    "previous",
    "goal",
    "cases",
    "state"
})
public record ReportRow(
        String section,
        @Nullable Integer number,
        YearMonth month,
        @Nullable String organisation,
        @Nullable String priority,
        @Nullable String item,
        @Nullable String text,
        @Nullable String reason,
        @Nullable String resolution,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal goal,
        @Nullable Long cases,
        @Nullable String state) {

    static ReportRow text(String section, YearMonth month, @Nullable String item, String text) {
        return text(section, null, month, null, item, text, null);
    }

    static ReportRow text(
            String section,
            @Nullable Integer number,
            YearMonth month,
            @Nullable String organisation,
            @Nullable String item,
            String text,
            @Nullable String state) {
        return new ReportRow(
                section,
                number,
                month,
                organisation,
                null,
                item,
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                state);
    }

    static ReportRow figure(
            String section,
            YearMonth month,
            @Nullable String organisation,
            String item,
            @Nullable BigDecimal value,
            @Nullable Long cases) {
        return new ReportRow(
                section, null, month, organisation, null, item, null, null, null, value, null, null, null, cases, null);
    }
}
