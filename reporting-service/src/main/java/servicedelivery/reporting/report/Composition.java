package servicedelivery.reporting.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import servicedelivery.organisations.Bands;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.document.Period;
import servicedelivery.reporting.report.document.Summary;
import servicedelivery.reporting.report.document.TrendPoint;
import servicedelivery.reporting.report.sentence.JudgementSentence;
import servicedelivery.reporting.report.sentence.NetPromoterSentence;
import servicedelivery.reporting.report.sentence.PriorityCountSentence;
import servicedelivery.reporting.report.sentence.RepeatSentences;
import servicedelivery.reporting.report.sentence.SatisfactionSentences;
import servicedelivery.reporting.report.sentence.Tally;
import servicedelivery.reporting.report.sentence.TargetSentence;

/** Puts a report together from its material. */
@Singleton
class Composition {

    private static final String TITLE = "IT Service Delivery Summary";
    private static final String RECOMMENDATIONS = "Members are asked to note this report.";
    private static final int QUARTER = 3;

    private final ReportCalendar calendar;
    private final Bands bands;

    Composition(ReportCalendar calendar, Organisations organisations) {
        this.calendar = calendar;
        this.bands = organisations.bands();
    }

    MonthlyReport of(Material material) {
        var texts = material.written().texts();
        var serviceLevels = ServiceLevels.of(material);
        var registers = new Registers(material, serviceLevels.size() + 1);
        return new MonthlyReport(
                material.month(),
                period(material),
                Objects.requireNonNullElse(texts.header().subject(), TITLE),
                texts.header(),
                Notices.of(material),
                summary(material),
                Objects.requireNonNullElse(texts.recommendations(), RECOMMENDATIONS),
                serviceLevels,
                new Narratives(material, calendar).all(),
                new Gauges(material, bands).all(),
                trend(material),
                registers.improvements(),
                registers.commitments(),
                registers.certificates(),
                material.complete());
    }

    private Period period(Material material) {
        var end = material.month().atEndOfMonth();
        return new Period(
                material.month().atDay(1),
                end,
                new Window(end, QUARTER).from(),
                calendar.zone().getId());
    }

    private Summary summary(Material material) {
        var organisations = material.organisationsByName();
        var texts = material.written().texts();
        var all = Tally.of(material.figures().priorityIncidents().total().all());
        var bullets = new ArrayList<String>();
        bullets.add(PriorityCountSentence.of("P1", organisations));
        bullets.add(PriorityCountSentence.of("P2", organisations));
        bullets.add(NetPromoterSentence.of(material.figures().nps().overall(), organisations, bands));
        bullets.addAll(SatisfactionSentences.of(organisations));
        return new Summary(
                JudgementSentence.of(material.month(), organisations),
                JudgementSentence.judgements(organisations),
                new RepeatSentences(
                                texts.repeats(),
                                material.written().improvements().stream()
                                        .filter(one -> material.covers(one.organisation()))
                                        .toList(),
                                resolved(material),
                                all.open() == 0)
                        .of(material.figures().repeatIssues().repeats()),
                TargetSentence.of(all),
                material.coversAll() ? texts.comment() : null,
                bullets);
    }

    private static Set<UUID> resolved(Material material) {
        return material.incidents().items().stream()
                .filter(Evidence::isResolved)
                .map(Evidence::id)
                .collect(Collectors.toSet());
    }

    private static List<TrendPoint> trend(Material material) {
        return material.trend().stream()
                .map(row -> new TrendPoint(
                        row.month(),
                        row.organisation(),
                        row.surveys().npsRolling(),
                        row.surveys().satisfaction(),
                        row.surveys().satisfactionResponses(),
                        row.incidents().p1(),
                        row.incidents().p2(),
                        row.incidents().withinTarget(),
                        row.incidents().late()))
                .toList();
    }
}
