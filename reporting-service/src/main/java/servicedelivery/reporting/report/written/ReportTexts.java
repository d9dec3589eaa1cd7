package servicedelivery.reporting.report.written;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one month's report; every list is in the order in which the report has it.
 *
 * @param recommendations what the committee is asked to do; the usual sentence when null
 * @param comment a remark that ends the summary
 * @param paragraphs what is told of incidents beside the tables
 * @param wordings how the public report words the reason and resolution of single incidents
 * @param repeats what was decided about repeat issues
 * @param gauges figures that are entered by hand
 */
public record ReportTexts(
        Header header,
        @Nullable String recommendations,
        @Nullable String comment,
        List<Paragraph> paragraphs,
        List<Wording> wordings,
        List<RepeatDecision> repeats,
        List<WrittenGauge> gauges) {

    /** Nobody wrote anything yet. */
    public static final ReportTexts NONE =
            new ReportTexts(Header.NONE, null, null, List.of(), List.of(), List.of(), List.of());

    public ReportTexts {
        paragraphs = List.copyOf(paragraphs);
        wordings = List.copyOf(wordings);
        repeats = List.copyOf(repeats);
        gauges = List.copyOf(gauges);
    }
}
