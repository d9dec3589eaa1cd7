package servicedelivery.reporting.survey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import servicedelivery.organisations.Bands;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.Window;

/** What the service answers about survey responses, of facts that a test holds; chosen and counted as the statements do it. */
public final class SurveyAnswers {

    private SurveyAnswers() {}

    public static List<?> about(Question question, Collection<SurveyFact> facts, Bands bands) {
        var table = table(question, facts);
        return List.of(
                SurveyFigures.of(
                        question,
                        table,
                        counts -> NetPromoterScore.of(counts, new RatingBands(bands)),
                        NetPromoterScore::unrounded),
                SurveyFigures.of(question, table, SatisfactionScore::of, SatisfactionScore::unrounded));
    }

    private static SurveyTable table(Question question, Collection<SurveyFact> facts) {
        var slices = question.window().slices();
        return new SurveyTable(IntStream.range(0, slices.size())
                .boxed()
                .flatMap(month -> cells(month, within(slices.get(month), facts)))
                .toList());
    }

    private static List<SurveyFact> within(Window.Days days, Collection<SurveyFact> facts) {
        return facts.stream()
                .filter(SurveyFact::counted)
                .filter(fact -> !fact.respondedDay().isBefore(days.from()))
                .filter(fact -> !fact.respondedDay().isAfter(days.to()))
                .toList();
    }

    private static Stream<SurveyTable.Cell> cells(int month, List<SurveyFact> facts) {
        return byOrganisation(facts).entrySet().stream()
                .map(cell -> new SurveyTable.Cell(cell.getKey(), month, cell.getValue()))
                .filter(cell -> cell.counts().recommendations() + cell.counts().ratings() > 0);
    }

    private static Map<String, SurveyCounts> byOrganisation(List<SurveyFact> facts) {
        return facts.stream()
                .collect(Collectors.toMap(
                        SurveyFact::organisation, SurveyAnswers::count, SurveyCounts::plus, TreeMap::new));
    }

    private static SurveyCounts count(SurveyFact fact) {
        var recommend = fact.recommend();
        var step = fact.satisfaction();
        return new SurveyCounts(
                recommend != null && recommend >= 9 ? 1 : 0,
                recommend != null && recommend >= 7 && recommend <= 8 ? 1 : 0,
                recommend != null && recommend <= 6 ? 1 : 0,
                step == Satisfaction.VERY_GOOD ? 1 : 0,
                step == Satisfaction.GOOD ? 1 : 0,
                step == Satisfaction.FAIR ? 1 : 0,
                step == Satisfaction.POOR ? 1 : 0,
                step == Satisfaction.VERY_POOR ? 1 : 0);
    }
}
