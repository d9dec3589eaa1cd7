package servicedelivery.reporting.report.format;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.document.Gauge;
import servicedelivery.reporting.report.document.IncidentRow;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.document.OrganisationSection;
import servicedelivery.reporting.report.document.PrioritySection;
import servicedelivery.reporting.report.document.TrendPoint;

/** The report as one table, in its order: every sentence, figure and row. */
public final class ReportRows {

    private static final String SUMMARY = "summary";
    private static final String INCIDENTS = "service-levels";
    private static final String TREND = "trend";

    private final MonthlyReport report;
    private final YearMonth month;

    private ReportRows(MonthlyReport report) {
        this.report = report;
        this.month = report.month();
    }

    public static List<ReportRow> of(MonthlyReport report) {
        return new ReportRows(report).all();
    }

    private List<ReportRow> all() {
        return Stream.of(
                        header(),
                        report.notices().stream().map(notice -> ReportRow.text("notice", month, null, notice)),
                        summary(),
                        Stream.of(ReportRow.text("recommendations", month, null, report.recommendations())),
                        report.serviceLevels().stream().flatMap(this::serviceLevels),
                        report.narrative().stream().map(one -> ReportRow.text("narrative", month, null, one.text())),
                        report.gauges().stream().map(this::gauge),
                        report.trend().stream().flatMap(ReportRows::trend),
                        registers())
                .flatMap(rows -> rows)
                .toList();
    }

    private Stream<ReportRow> header() {
        var header = report.header();
        return Stream.of(
                        fact("subject", report.title()),
                        fact("committee", header.committee()),
                        fact(
                                "date",
                                header.date() == null ? null : header.date().toString()),
                        fact("classification", header.classification()),
                        fact("purpose", header.purpose()),
                        fact("report-of", header.reportOf()),
                        fact("author", header.author()),
                        fact("author-title", header.authorTitle()),
                        fact("telephone", header.telephone()),
                        fact("email", header.email()))
                .flatMap(facts -> facts);
    }

    private Stream<ReportRow> fact(String item, @Nullable String value) {
        return value == null ? Stream.empty() : Stream.of(ReportRow.text("header", month, item, value));
    }

    private Stream<ReportRow> summary() {
        var summary = report.summary();
        return Stream.of(
                        Stream.of(
                                ReportRow.text(SUMMARY, month, "judgement", summary.judgement()),
                                ReportRow.text(SUMMARY, month, "repeat-issues", summary.repeatIssues()),
                                ReportRow.text(SUMMARY, month, "within-target", summary.withinTarget())),
                        Stream.ofNullable(summary.comment())
                                .map(comment -> ReportRow.text(SUMMARY, month, "comment", comment)),
                        summary.bullets().stream().map(bullet -> ReportRow.text(SUMMARY, month, "bullet", bullet)))
                .flatMap(rows -> rows);
    }

    private Stream<ReportRow> serviceLevels(OrganisationSection section) {
        return section.priorities().stream()
                .flatMap(priority -> Stream.concat(
                        Stream.of(new ReportRow(
                                INCIDENTS,
                                section.number(),
                                month,
                                section.organisation(),
                                priority.priority(),
                                section.heading(),
                                priority.sentence(),
                                null,
                                null,
                                BigDecimal.valueOf(priority.opened()),
                                null,
                                null,
                                null,
                                null,
                                null)),
                        priority.incidents().stream().map(incident -> incident(section, priority, incident))));
    }

    private ReportRow incident(OrganisationSection section, PrioritySection priority, IncidentRow incident) {
        return new ReportRow(
                "incident",
                section.number(),
                month,
                section.organisation(),
                priority.priority(),
                incident.affectedService(),
                incident.reference(),
                incident.reason(),
                incident.resolution(),
                null,
                null,
                null,
                null,
                null,
                incident.status());
    }

    private ReportRow gauge(Gauge gauge) {
        return new ReportRow(
                "gauge",
                null,
                month,
                gauge.organisation(),
                null,
                gauge.title(),
                gauge.id(),
                null,
                null,
                gauge.value(),
                gauge.unit(),
                gauge.previous(),
                gauge.goal(),
                gauge.cases(),
                gauge.word());
    }

    private static Stream<ReportRow> trend(TrendPoint point) {
        return Stream.of(
                figure(point, "nps-rolling", point.netPromoterScore(), null),
                figure(point, "satisfaction", point.satisfaction(), point.satisfactionResponses()),
                figure(point, "p1", BigDecimal.valueOf(point.p1()), null),
                figure(point, "p2", BigDecimal.valueOf(point.p2()), null),
                figure(point, "within-target", BigDecimal.valueOf(point.withinTarget()), null),
                figure(point, "late", BigDecimal.valueOf(point.late()), null));
    }

    private static ReportRow figure(TrendPoint point, String item, @Nullable BigDecimal value, @Nullable Long cases) {
        return ReportRow.figure(TREND, point.month(), point.organisation(), item, value, cases);
    }

    private Stream<ReportRow> registers() {
        return Stream.of(
                        report.improvements().stream()
                                .flatMap(section -> section.items().stream()
                                        .map(item -> ReportRow.text(
                                                "improvement",
                                                section.number(),
                                                month,
                                                section.organisation(),
                                                null,
                                                item.text(),
                                                Objects.toString(item.state())))),
                        report.commitments().stream()
                                .map(row -> ReportRow.commitment(month, row, inOneLine(row.updates()))),
                        report.certificates().stream()
                                .map(item -> ReportRow.text(
                                        "certificate",
                                        item.number(),
                                        month,
                                        item.organisation(),
                                        item.name(),
                                        item.sentence(),
                                        item.expiring() ? "expiring" : null)))
                .flatMap(rows -> rows);
    }

    /** Updates one after the other; those that are no sentences are told apart. */
    static String inOneLine(List<String> updates) {
        return updates.stream()
                .reduce((one, next) -> one + (one.endsWith(".") ? " " : "; ") + next)
                .orElse("");
    }
}
