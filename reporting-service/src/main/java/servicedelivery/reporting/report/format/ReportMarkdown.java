package servicedelivery.reporting.report.format;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.document.Gauge;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.document.PrioritySection;
import servicedelivery.reporting.report.document.TrendPoint;

/** The report in Markdown (CommonMark with tables). */
public final class ReportMarkdown {

    private final StringBuilder out = new StringBuilder();

    private ReportMarkdown() {}

    public static String of(MonthlyReport report) {
        var markdown = new ReportMarkdown();
        markdown.front(report);
        markdown.summary(report);
        markdown.serviceLevels(report);
        markdown.gauges(report);
        markdown.registers(report);
        markdown.contact(report);
        return markdown.out.toString();
    }

    private void front(MonthlyReport report) {
        heading(1, "%s – %s".formatted(report.title(), report.monthInWords()));
        var header = report.header();
        fact("Committee", header.committee());
        fact("Dated", header.date() == null ? null : Phrases.day(header.date()));
        fact("Purpose", header.purpose());
        fact("Classification", header.classification());
        fact("Report of", header.reportOf());
        fact("Report author", Phrases.author(header));
        report.notices().forEach(notice -> line("> " + MarkdownText.line(notice)));
    }

    private void fact(String name, @Nullable String value) {
        if (value != null) {
            line("**%s:** %s".formatted(name, MarkdownText.inline(value)));
        }
    }

    private void summary(MonthlyReport report) {
        var summary = report.summary();
        heading(2, "Summary");
        paragraph(summary.paragraph());
        if (summary.comment() != null) {
            paragraph(summary.comment());
        }
        bullets(summary.bullets());
        heading(2, "Recommendations");
        paragraph(report.recommendations());
    }

    private void serviceLevels(MonthlyReport report) {
        heading(2, "Main Report");
        heading(3, "Service levels and exceptions");
        for (var section : report.serviceLevels()) {
            heading(4, "%d. %s".formatted(section.number(), section.heading()));
            section.priorities().forEach(this::incidents);
        }
        report.narrative().forEach(one -> paragraph(one.text()));
    }

    private void incidents(PrioritySection section) {
        heading(5, section.heading());
        paragraph(section.sentence());
        if (!section.incidents().isEmpty()) {
            table(
                    List.of("Affected Service", "Reason", "Resolution"),
                    section.incidents().stream()
                            .map(one -> List.of(
                                    one.affectedService(),
                                    Phrases.orNotRecorded(one.reason()),
                                    Phrases.orNotRecorded(one.resolution())))
                            .toList());
        }
    }

    private void gauges(MonthlyReport report) {
        paragraph("Service performance summary is detailed in the dashboard below.");
        heading(3, report.gaugesHeading());
        table(
                List.of("Figure", "Organisation", "Value", "Meaning", "Goal", "Month before", "Cases"),
                report.gauges().stream().map(ReportMarkdown::row).toList());
        heading(4, "The last twelve months");
        table(
                List.of("Month", "Net Promoter Score", "Satisfaction", "P1", "P2", "Within target", "Late"),
                report.trend().stream()
                        .filter(point -> point.organisation() == null)
                        .map(ReportMarkdown::row)
                        .toList());
    }

    private static List<String> row(TrendPoint point) {
        return List.of(
                Phrases.month(point.month()),
                Phrases.number(point.netPromoterScore(), ""),
                Phrases.number(point.satisfaction(), "%"),
                Long.toString(point.p1()),
                Long.toString(point.p2()),
                Long.toString(point.withinTarget()),
                Long.toString(point.late()));
    }

    private static List<String> row(Gauge gauge) {
        return List.of(
                gauge.title(),
                gauge.name() == null ? "All" : gauge.name(),
                gauge.display(),
                gauge.word(),
                gauge.displayedGoal(),
                gauge.displayedPrevious(),
                gauge.cases() == null ? Phrases.NONE : Long.toString(gauge.cases()));
    }

    private void registers(MonthlyReport report) {
        heading(3, "Service improvements");
        report.improvements().forEach(section -> {
            paragraph("%d. ".formatted(section.number()), section.heading());
            bullets(section.items().stream().map(item -> item.text()).toList());
        });
        instead(report.improvements(), Phrases.NO_IMPROVEMENTS);
        heading(3, "Social Responsibility update");
        if (!report.commitments().isEmpty()) {
            table(
                    List.of("Commitment", "Update", "RAG status"),
                    report.commitments().stream()
                            .map(row -> List.of(row.commitment(), ReportRows.inOneLine(row.updates()), row.status()))
                            .toList());
        }
        instead(report.commitments(), Phrases.NO_COMMITMENTS);
        heading(3, report.certificatesHeading());
        report.certificates().forEach(item -> paragraph("%d. ".formatted(item.number()), item.sentence()));
        instead(report.certificates(), Phrases.NO_CERTIFICATES);
    }

    private void instead(List<?> items, String sentence) {
        if (items.isEmpty()) {
            paragraph(sentence);
        }
    }

    private void contact(MonthlyReport report) {
        var header = report.header();
        var author = Phrases.author(header);
        if (author != null) {
            paragraph(author);
        }
        fact("T", header.telephone());
        fact("E", header.email());
    }

    private void heading(int level, String text) {
        line("#".repeat(level) + " " + MarkdownText.inline(text));
    }

    private void paragraph(String text) {
        line(MarkdownText.line(text));
    }

    private void paragraph(String number, String text) {
        line(number + MarkdownText.line(text));
    }

    private void bullets(List<String> items) {
        line(items.stream().map(item -> "- " + MarkdownText.line(item)).collect(Collectors.joining("\n")));
    }

    private void table(List<String> columns, List<List<String>> rows) {
        var lines = rows.stream().map(ReportMarkdown::cells).collect(Collectors.joining("\n"));
        line("%s\n%s\n%s".formatted(cells(columns), "| --- ".repeat(columns.size()) + "|", lines));
    }

    private static String cells(List<String> cells) {
        return cells.stream().map(MarkdownText::inline).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void line(String text) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(text).append('\n');
    }
}
