package servicedelivery.reporting.page.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Bands;
import servicedelivery.reporting.chart.Gauge;
import servicedelivery.reporting.chart.Gauge.Arc;
import servicedelivery.reporting.incident.PriorityFigures;
import servicedelivery.reporting.overview.Summaries.Summary;
import servicedelivery.reporting.page.dashboard.Card.Fact;
import servicedelivery.reporting.survey.NetPromoterScore;
import servicedelivery.reporting.survey.SatisfactionScore;

/** The gauges of a month, each beside the month before. */
record Cards(Choice choice, Summary now, Summary before, Bands bands) {

    private static final double HUNDRED = 100;
    private static final String GOAL = "Goal";

    List<Card> all() {
        return List.of(
                priority(
                        "P1",
                        now.priorityIncidents().total().p1(),
                        before.priorityIncidents().total().p1()),
                priority(
                        "P2",
                        now.priorityIncidents().total().p2(),
                        before.priorityIncidents().total().p2()),
                targets(
                        now.priorityIncidents().total().all(),
                        before.priorityIncidents().total().all()),
                recommendation(now.nps().overall(), before.nps().overall()),
                satisfaction(now.satisfaction().overall(), before.satisfaction().overall()));
    }

    private Card priority(String priority, PriorityFigures figures, PriorityFigures earlier) {
        var judged = Judged.ofPriority(figures);
        var gauge = gauge(
                "gauge-" + priority.toLowerCase(Locale.ROOT),
                priority + " incidents",
                Long.toString(figures.opened()),
                judged,
                Outcomes.of(figures),
                null,
                "",
                "");
        return new Card(
                gauge,
                List.of(
                        cases(figures, "priority", priority),
                        Fact.plain(GOAL, "all within target"),
                        new Fact(previous(), Long.toString(earlier.opened()), earlierIncidents("priority", priority))));
    }

    private Card targets(PriorityFigures figures, PriorityFigures earlier) {
        var goal = Goal.of(choice.coverage()).percent();
        var percent = figures.percentWithinTarget();
        var gauge = gauge(
                "gauge-within-target",
                "Within target",
                Words.percent(percent),
                Judged.ofTargets(figures, goal),
                percent == null
                        ? List.of()
                        : List.of(new Arc(
                                percent.doubleValue() / HUNDRED,
                                Judged.ofTargets(figures, goal).tone())),
                goal == null ? null : goal / HUNDRED,
                "0%",
                "100%");
        return new Card(
                gauge,
                Stream.of(
                                cases(figures),
                                outcome("Late", figures.late(), "late"),
                                outcome("Overdue", figures.overdue(), "overdue"),
                                Fact.plain(GOAL, Goal.of(choice.coverage()).inWords()),
                                new Fact(previous(), Words.percent(earlier.percentWithinTarget()), earlierIncidents()))
                        .filter(fact -> !fact.text().equals("0"))
                        .toList());
    }

    private Fact cases(PriorityFigures figures, String... filter) {
        return new Fact("Cases", Words.counted(figures.opened(), "incident", "incidents"), incidents(filter));
    }

    private Fact outcome(String name, long number, String outcome) {
        return new Fact(name, Long.toString(number), incidents("outcome", outcome));
    }

    private Card recommendation(NetPromoterScore score, NetPromoterScore earlier) {
        var judged = Judged.of(score);
        var gauge = gauge(
                "gauge-nps",
                "Net Promoter Score",
                Words.number(score.score()),
                judged,
                score.exact() == null ? List.of() : List.of(new Arc(onScale(score.exact()), judged.tone())),
                onScale(bands.veryGoodOver()),
                "\u2212100",
                "100");
        return new Card(
                gauge,
                List.of(
                        new Fact(
                                "3 months",
                                Words.counted(score.responses(), "response", "responses"),
                                choice.at("/recommendations")),
                        Fact.plain(GOAL, Judged.veryGood(bands)),
                        new Fact(
                                previous(),
                                Words.number(earlier.score()),
                                choice.in(choice.month().minusMonths(1)).at("/recommendations"))));
    }

    private Card satisfaction(SatisfactionScore score, SatisfactionScore earlier) {
        var judged = Judged.of(score);
        var gauge = gauge(
                "gauge-satisfaction",
                "Satisfaction",
                percent(score),
                judged,
                score.exact() == null
                        ? List.of()
                        : List.of(new Arc(score.exact().doubleValue() / HUNDRED, judged.tone())),
                Judged.HIGH.doubleValue() / HUNDRED,
                "0%",
                "100%");
        return new Card(
                gauge,
                List.of(
                        new Fact(
                                "Cases",
                                Words.counted(score.responses(), "response", "responses"),
                                choice.at("/ratings")),
                        Fact.plain(GOAL, "at least " + Words.percent(Judged.HIGH)),
                        new Fact(
                                previous(),
                                percent(earlier),
                                choice.in(choice.month().minusMonths(1)).at("/ratings"))));
    }

    private Gauge gauge(
            String id,
            String title,
            String value,
            Judged judged,
            List<Arc> arcs,
            @Nullable Double goal,
            String least,
            String most) {
        var said = value.equals(Words.NONE) ? "no value" : value;
        return new Gauge(
                id,
                title,
                "%s in %s: %s. %s.".formatted(title, choice.inWords(), said, judged.word()),
                value,
                judged.word(),
                judged.tone(),
                arcs,
                goal,
                least,
                most);
    }

    private static String percent(SatisfactionScore score) {
        return score.percentGoodOrVeryGood() == null ? Words.NONE : score.percentGoodOrVeryGood() + "%";
    }

    private static double onScale(BigDecimal score) {
        return (score.doubleValue() + HUNDRED) / (2 * HUNDRED);
    }

    private String previous() {
        return Words.month(choice.month().minusMonths(1));
    }

    private String incidents(String... filter) {
        return choice.at("/incidents", filter);
    }

    private String earlierIncidents(String... filter) {
        return choice.in(choice.month().minusMonths(1)).at("/incidents", filter);
    }
}
