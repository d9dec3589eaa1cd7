package servicedelivery.reporting.survey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What responses that are new add to the daily buckets. It is counted here, because a bucket gets many of those that come together, and
 * PostgreSQL would have to read and sort each of them once more.
 */
final class AddedCounts {

    /** In the order of the columns of the buckets. */
    private static final List<ToLongFunction<SurveyCounts>> COLUMNS = List.of(
            SurveyCounts::promoters,
            SurveyCounts::passives,
            SurveyCounts::detractors,
            SurveyCounts::veryGood,
            SurveyCounts::good,
            SurveyCounts::fair,
            SurveyCounts::poor,
            SurveyCounts::veryPoor);

    private final Map<Bucket, SurveyCounts> counts = new LinkedHashMap<>();

    private record Bucket(String organisation, LocalDate day) {}

    private AddedCounts() {}

    static AddedCounts of(Collection<SurveyFact> facts) {
        var added = new AddedCounts();
        facts.stream().filter(SurveyFact::counted).forEach(added::add);
        return added;
    }

    private void add(SurveyFact fact) {
        counts.merge(
                new Bucket(fact.organisation(), fact.respondedDay()),
                SurveyCounts.of(fact.recommend(), fact.satisfaction()),
                SurveyCounts::plus);
    }

    /** The organisation and the day of each bucket, and how much is added to each of its counts, as arrays of PostgreSQL. */
    Stream<Object> arrays() {
        return Stream.concat(
                Stream.of(
                        counts.keySet().stream().map(Bucket::organisation).toArray(String[]::new),
                        counts.keySet().stream().map(Bucket::day).toArray(LocalDate[]::new)),
                COLUMNS.stream().map(this::numbers));
    }

    private Long[] numbers(ToLongFunction<SurveyCounts> column) {
        return counts.values().stream().map(column::applyAsLong).toArray(Long[]::new);
    }
}
