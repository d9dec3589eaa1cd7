package servicedelivery.reporting.report.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.PriorityFigures;
import servicedelivery.reporting.incident.Statement;
import servicedelivery.reporting.survey.NetPromoterScore;
import servicedelivery.reporting.survey.NetPromoterScore.Rating;
import servicedelivery.reporting.survey.SatisfactionScore;

/** The month of an organisation of which nothing is known yet; every change gives another. */
record Month(OrganisationMonth figures) {

    static Month of(String name) {
        return new Month(new OrganisationMonth(name, name, null, 90, null, null, null, null, null));
    }

    Month withoutGoal() {
        return with(
                null, figures.p1(), figures.p2(), figures.nps(), figures.satisfaction(), figures.satisfactionBefore());
    }

    /** So many, all within target. */
    Month p1(int opened) {
        return p1(opened, opened, 0, 0);
    }

    Month p1(int opened, int withinTarget, int late, int open) {
        return with(
                figures.goalPercent(),
                incidents(opened, withinTarget, late, open),
                figures.p2(),
                figures.nps(),
                figures.satisfaction(),
                figures.satisfactionBefore());
    }

    Month p2(int opened) {
        return with(
                figures.goalPercent(),
                figures.p1(),
                incidents(opened, opened, 0, 0),
                figures.nps(),
                figures.satisfaction(),
                figures.satisfactionBefore());
    }

    Month recommended(int score, Rating rating) {
        var exact = BigDecimal.valueOf(score);
        return with(
                figures.goalPercent(),
                figures.p1(),
                figures.p2(),
                new NetPromoterScore(score, exact, 50, 40, 5, 5, rating, BigDecimal.ONE),
                figures.satisfaction(),
                figures.satisfactionBefore());
    }

    /** @param before null when nobody answered in the month before */
    Month satisfied(String exact, @Nullable String before) {
        var percent = new BigDecimal(exact);
        return with(
                figures.goalPercent(),
                figures.p1(),
                figures.p2(),
                figures.nps(),
                new SatisfactionScore(
                        percent.setScale(0, RoundingMode.HALF_UP).intValueExact(),
                        percent,
                        16,
                        5,
                        8,
                        2,
                        1,
                        0,
                        List.of()),
                before == null ? null : new BigDecimal(before));
    }

    private Month with(
            @Nullable Integer goal,
            @Nullable PriorityFigures p1,
            @Nullable PriorityFigures p2,
            @Nullable NetPromoterScore nps,
            @Nullable SatisfactionScore satisfaction,
            @Nullable BigDecimal before) {
        return new Month(new OrganisationMonth(
                figures.organisation(), figures.name(), null, goal, p1, p2, nps, satisfaction, before));
    }

    private static PriorityFigures incidents(int opened, int withinTarget, int late, int open) {
        return new PriorityFigures(
                opened,
                opened - open,
                withinTarget,
                late,
                opened - open - withinTarget - late,
                open,
                0,
                0,
                0,
                null,
                null,
                Duration.ZERO,
                null,
                Statement.about(opened, withinTarget, late));
    }
}
