package servicedelivery.reporting.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.document.CommitmentRow;
import servicedelivery.reporting.report.document.Gauge;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.document.PrioritySection;
import servicedelivery.reporting.report.document.TrendPoint;

/** Makes of a report what its templates show. */
final class ReportViews {

    private final MonthlyReport report;
    private final int limit;

    private ReportViews(MonthlyReport report, int limit) {
        this.report = report;
        this.limit = limit;
    }

    static ReportView of(MonthlyReport report) {
        return new ReportViews(report, Integer.MAX_VALUE).view();
    }

    /** With texts that are no longer than print can take. */
    static ReportView forPrint(MonthlyReport report) {
        return new ReportViews(report, PrintLimit.of(report)).view();
    }

    private ReportView view() {
        var summary = report.summary();
        return new ReportView(
                HarmlessText.inOneLine("%s – %s".formatted(report.title(), report.monthInWords())),
                report.month().toString(),
                Facts.of(report),
                notices(),
                text(summary.paragraph()),
                orNull(summary.comment()),
                harmless(summary.bullets()),
                text(report.recommendations()),
                report.serviceLevels().stream()
                        .map(section -> new ReportView.Section(
                                section.number(),
                                text(section.heading()),
                                section.priorities().stream()
                                        .map(this::priority)
                                        .toList()))
                        .toList(),
                report.narrative().stream().map(one -> text(one.text())).toList(),
                report.gaugesHeading(),
                new ReportDrawings(report).gauges(),
                new ReportDrawings(report).lines(),
                report.gauges().stream().map(this::figure).toList(),
                report.trend().stream()
                        .filter(point -> point.organisation() == null)
                        .map(this::month)
                        .toList(),
                report.improvements().stream()
                        .map(section -> new ReportView.Improvements(
                                section.number(),
                                text(section.heading()),
                                section.items().stream()
                                        .map(item -> text(item.text()))
                                        .toList()))
                        .toList(),
                report.commitments().stream().map(this::commitment).toList(),
                HarmlessText.inOneLine(report.certificatesHeading()),
                report.certificates().stream()
                        .map(item -> text("%d. %s".formatted(item.number(), item.sentence())))
                        .toList(),
                Facts.contact(report),
                orNull(report.header().author()));
    }

    private ReportView.Priority priority(PrioritySection section) {
        return new ReportView.Priority(
                section.heading(),
                section.sentence(),
                section.incidents().stream()
                        .map(row -> new ReportView.Row(
                                row.id(),
                                text(row.affectedService()),
                                text(Phrases.orNotRecorded(row.reason())),
                                text(Phrases.orNotRecorded(row.resolution()))))
                        .toList());
    }

    private ReportView.Figure figure(Gauge gauge) {
        return new ReportView.Figure(
                text(gauge.title()),
                text(Objects.requireNonNullElse(gauge.name(), "All")),
                text(gauge.display()),
                text(gauge.word()),
                text(gauge.displayedGoal()),
                text(gauge.displayedPrevious()),
                gauge.cases() == null ? Phrases.NONE : Long.toString(gauge.cases()));
    }

    private ReportView.Month month(TrendPoint point) {
        return new ReportView.Month(
                Phrases.month(point.month()),
                Phrases.number(point.netPromoterScore(), ""),
                Phrases.number(point.satisfaction(), "%"),
                point.p1(),
                point.p2(),
                point.withinTarget(),
                point.late());
    }

    private ReportView.Commitment commitment(CommitmentRow row) {
        var rag = row.rag();
        var tone = rag == null
                ? "tone-neutral"
                : switch (rag) {
                    case GREEN -> "tone-good";
                    case AMBER -> "tone-watch";
                    case RED -> "tone-poor";
                };
        return new ReportView.Commitment(text(row.commitment()), harmless(row.updates()), row.status(), tone);
    }

    private List<String> harmless(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    private List<String> notices() {
        var all = new ArrayList<>(harmless(report.notices()));
        if (limit < Integer.MAX_VALUE) {
            all.add("Texts of more than %d characters are cut here; the page has them whole.".formatted(limit));
        }
        return all;
    }

    private String text(String text) {
        var harmless = HarmlessText.of(text);
        return harmless.codePointCount(0, harmless.length()) <= limit
                ? harmless
                : harmless.substring(0, harmless.offsetByCodePoints(0, limit)) + "…";
    }

    private @Nullable String orNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** What the header tells, as far as anybody wrote it. */
    private static final class Facts {

        static List<ReportView.Fact> of(MonthlyReport report) {
            var header = report.header();
            return Stream.of(
                            fact("Committee", header.committee()),
                            fact("Dated", header.date() == null ? null : Phrases.day(header.date())),
                            fact("Purpose", header.purpose()),
                            fact("Classification", header.classification()),
                            fact("Report of", header.reportOf()),
                            fact("Report author", Phrases.author(header)))
                    .flatMap(facts -> facts)
                    .toList();
        }

        static List<String> contact(MonthlyReport report) {
            var header = report.header();
            return Stream.of(
                            Stream.ofNullable(Phrases.author(header)),
                            Stream.ofNullable(header.telephone()).map("T: %s"::formatted),
                            Stream.ofNullable(header.email()).map("E: %s"::formatted))
                    .flatMap(lines -> lines)
                    .map(HarmlessText::of)
                    .toList();
        }

        private static Stream<ReportView.Fact> fact(String name, @Nullable String value) {
            return value == null ? Stream.of() : Stream.of(new ReportView.Fact(name, HarmlessText.of(value)));
        }
    }
}
