package servicedelivery.reporting.survey;

import jakarta.inject.Singleton;
import servicedelivery.reporting.question.CalendarMonths;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Question;

/** Answers how customers found the service. */
@Singleton
public class SurveyScores {

    private final SurveyDays days;
    private final RatingBands bands;

    SurveyScores(SurveyDays days, RatingBands bands) {
        this.days = days;
        this.bands = bands;
    }

    public SurveyFigures<NetPromoterScore> netPromoterScore(Question question) {
        return SurveyFigures.of(
                question,
                days.table(question),
                counts -> NetPromoterScore.of(counts, bands),
                NetPromoterScore::unrounded);
    }

    public SurveyFigures<SatisfactionScore> satisfaction(Question question) {
        return SurveyFigures.of(question, days.table(question), SatisfactionScore::of, SatisfactionScore::unrounded);
    }

    public SurveyTrend trend(CalendarMonths months, Coverage coverage) {
        var pieces = months.pieces();
        return new SurveyTrend(pieces, days.table(pieces, months.to(), coverage), bands);
    }
}
