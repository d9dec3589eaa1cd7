package servicedelivery.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Bands;
import servicedelivery.reporting.incident.IncidentTrend;
import servicedelivery.reporting.overview.Trends;
import servicedelivery.reporting.report.document.Gauge;
import servicedelivery.reporting.report.document.Tone;
import servicedelivery.reporting.report.sentence.OrganisationMonth;
import servicedelivery.reporting.report.sentence.SatisfactionSentences;
import servicedelivery.reporting.report.sentence.Tally;
import servicedelivery.reporting.report.written.WrittenGauge;
import servicedelivery.reporting.survey.NetPromoterScore;

/** The figures with what they are compared with: the computed ones, then those entered by hand. */
final class Gauges {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "%";

    private final Material material;
    private final Bands bands;

    Gauges(Material material, Bands bands) {
        this.material = material;
        this.bands = bands;
    }

    List<Gauge> all() {
        var gauges = new ArrayList<Gauge>();
        gauges.add(recommendation(null, null, material.figures().nps().overall()));
        for (var organisation : material.organisations()) {
            gauges.add(count(organisation, "P1", IncidentTrend.Point::p1));
            gauges.add(count(organisation, "P2", IncidentTrend.Point::p2));
            gauges.add(withinTarget(organisation));
            gauges.add(recommendation(organisation.organisation(), organisation.name(), organisation.nps()));
            gauges.add(satisfaction(organisation));
        }
        var written = material.written().texts().gauges();
        for (var index = 0; index < written.size(); index++) {
            var gauge = written.get(index);
            if (gauge.organisation() == null ? material.coversAll() : material.covers(gauge.organisation())) {
                gauges.add(entered("entered-" + (index + 1), gauge));
            }
        }
        return gauges;
    }

    private Gauge count(OrganisationMonth organisation, String priority, ToLongFunction<IncidentTrend.Point> count) {
        var opened = organisation.tally(priority).opened();
        var before = material.before(organisation.organisation())
                .map(Trends.Row::incidents)
                .map(count::applyAsLong);
        return new Gauge(
                id(priority, organisation.organisation()),
                priority + " incidents",
                organisation.organisation(),
                organisation.name(),
                BigDecimal.valueOf(opened),
                null,
                BigDecimal.ZERO,
                null,
                null,
                before.map(BigDecimal::valueOf).orElse(null),
                opened,
                opened == 0 ? "none" : GaugeWords.compared(opened, before),
                opened == 0 ? Tone.GOOD : Tone.NEUTRAL,
                false);
    }

    private Gauge withinTarget(OrganisationMonth organisation) {
        var tally = organisation.tally();
        var goal = organisation.goalPercent();
        var judged = GaugeWords.ofTargets(tally, goal);
        return new Gauge(
                id("within-target", organisation.organisation()),
                "Within target",
                organisation.organisation(),
                organisation.name(),
                judged.stated() ? percent(tally.withinTarget(), tally) : null,
                PERCENT,
                BigDecimal.ZERO,
                HUNDRED,
                goal == null ? null : BigDecimal.valueOf(goal),
                material.before(organisation.organisation())
                        .map(Trends.Row::incidents)
                        .map(point -> share(point.withinTarget(), point.withinTarget() + point.late()))
                        .orElse(null),
                tally.opened(),
                judged.word(),
                judged.tone(),
                false);
    }

    private Gauge recommendation(@Nullable String code, @Nullable String name, @Nullable NetPromoterScore score) {
        var judged = GaugeWords.ofRating(score == null ? null : score.rating());
        return new Gauge(
                id("nps", code),
                "Net Promoter Score, last 3 months",
                code,
                name,
                score == null || score.score() == null ? null : BigDecimal.valueOf(score.score()),
                null,
                HUNDRED.negate(),
                HUNDRED,
                bands.veryGoodOver(),
                material.before(code).map(row -> row.surveys().npsRolling()).orElse(null),
                score == null ? 0 : score.responses(),
                judged.word(),
                judged.tone(),
                false);
    }

    private Gauge satisfaction(OrganisationMonth organisation) {
        var score = organisation.satisfaction();
        var judged = GaugeWords.ofSatisfaction(organisation);
        return new Gauge(
                id("satisfaction", organisation.organisation()),
                "Good or very good experience",
                organisation.organisation(),
                organisation.name(),
                SatisfactionSentences.percent(score).orElse(null),
                PERCENT,
                BigDecimal.ZERO,
                HUNDRED,
                GaugeWords.HIGH,
                organisation.satisfactionBefore(),
                score == null ? 0 : score.responses(),
                judged.word(),
                judged.tone(),
                false);
    }

    private Gauge entered(String id, WrittenGauge gauge) {
        var code = gauge.organisation();
        return new Gauge(
                id,
                gauge.title(),
                code,
                code == null ? null : material.coverage().nameOf(code),
                gauge.value(),
                gauge.unit(),
                gauge.least(),
                gauge.most(),
                gauge.goal(),
                gauge.previous(),
                null,
                Optional.ofNullable(gauge.note()).orElse("entered by hand"),
                Tone.NEUTRAL,
                true);
    }

    private static String id(String figure, @Nullable String organisation) {
        return "%s-%s"
                .formatted(figure, organisation == null ? "all" : organisation)
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal percent(long part, Tally tally) {
        return share(part, part + tally.late() + tally.overdue());
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
