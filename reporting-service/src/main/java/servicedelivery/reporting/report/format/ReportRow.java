package servicedelivery.reporting.report.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.document.CommitmentRow;

/**
 * One line of the report as a table; what does not apply is null.
 *
 * @param section of the report
 * @param number of the section or paragraph, as printed
 * @param month that the line is about
 * @param organisation its code; null when it is about all
 * @param item what it is: a figure, an incident's affected service, a commitment
 * @param text what is said of it
 * @param value of a figure; of a commitment how many were promised
 * @param unit of a figure; of a commitment the period in which
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

    /** One that was promised, so many times in a period. */
    static ReportRow commitment(YearMonth month, CommitmentRow row, String updates) {
        return new ReportRow(
                "commitment",
                null,
                month,
                null,
                null,
                row.commitment(),
                updates,
                null,
                null,
                row.quantity() == null ? null : BigDecimal.valueOf(row.quantity()),
                row.period(),
                null,
                null,
                null,
                row.status());
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
