package servicedelivery.reporting.text;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.report.written.Header;
import servicedelivery.reporting.report.written.Paragraph;
import servicedelivery.reporting.report.written.RepeatDecision;
import servicedelivery.reporting.report.written.ReportTexts;
import servicedelivery.reporting.report.written.Wording;
import servicedelivery.reporting.report.written.WrittenGauge;
import servicedelivery.request.Fields;

/**
 * All that people write into the report of one month.
 *
 * @param recommendations what the committee is asked to do
 * @param summaryComment a remark that ends the summary
 * @param paragraphs what is told beside the tables
 * @param wordings how the public report words single incidents
 * @param repeatIssues what was decided about those that the figures found
 * @param gauges figures that no event tells
 */
public record MonthText(
        Header header,
        @Nullable String recommendations,
        @Nullable String summaryComment,
        List<NarrativeParagraph> paragraphs,
        List<PublicWording> wordings,
        List<RepeatDecision> repeatIssues,
        List<WrittenGauge> gauges) {

    static final int LONGEST_TEXT = 4_000;
    static final int MOST_PARAGRAPHS = 100;

    static final MonthText NOTHING = new MonthText(Header.NONE, null, null, List.of(), List.of(), List.of(), List.of());

    private static final int MOST_WORDINGS = 200;
    private static final int MOST_REPEATS = 50;
    private static final int MOST_GAUGES = 20;

    /** What is wrong or missing is noted. */
    static MonthText read(Fields fields, Organisations organisations) {
        var header = fields.object("header", HeaderFields::read);
        return new MonthText(
                header == null ? Header.NONE : header,
                fields.text("recommendations", LONGEST_TEXT),
                fields.text("summaryComment", LONGEST_TEXT),
                fields.objects("paragraphs", MOST_PARAGRAPHS, NarrativeParagraph::read),
                fields.objects("wordings", MOST_WORDINGS, PublicWording::read),
                fields.objects("repeatIssues", MOST_REPEATS, RepeatFields::read),
                fields.objects("gauges", MOST_GAUGES, new GaugeFields(organisations)::read));
    }

    /** The ids of all incidents that are named. */
    List<UUID> incidents() {
        return Stream.concat(
                        paragraphs.stream().flatMap(paragraph -> paragraph.incidents().stream()),
                        wordings.stream().map(PublicWording::incident))
                .distinct()
                .toList();
    }

    /** With the paragraphs in their order, from 1. */
    MonthText inOrder() {
        var sent = IntStream.range(0, paragraphs.size())
                .mapToObj(index -> {
                    var paragraph = paragraphs.get(index);
                    return paragraph.position() == null ? paragraph.at(index + 1) : paragraph;
                })
                .sorted(Comparator.comparing(NarrativeParagraph::position))
                .toList();
        return withParagraphs(IntStream.range(0, sent.size())
                .mapToObj(index -> sent.get(index).at(index + 1))
                .toList());
    }

    MonthText withWordings(List<PublicWording> others) {
        return new MonthText(header, recommendations, summaryComment, paragraphs, others, repeatIssues, gauges);
    }

    private MonthText withParagraphs(List<NarrativeParagraph> others) {
        return new MonthText(header, recommendations, summaryComment, others, wordings, repeatIssues, gauges);
    }

    /** What the next months begin with. */
    MonthText carried() {
        return new MonthText(
                HeaderFields.carried(header), recommendations, null, List.of(), List.of(), List.of(), List.of());
    }

    public ReportTexts forReport() {
        return new ReportTexts(
                header,
                recommendations,
                summaryComment,
                paragraphs.stream()
                        .map(one -> new Paragraph(one.text(), one.incidents()))
                        .toList(),
                wordings.stream()
                        .map(one -> new Wording(one.incident(), one.reason(), one.resolution()))
                        .toList(),
                repeatIssues,
                gauges);
    }
}
