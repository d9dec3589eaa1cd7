package servicedelivery.reporting.survey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What responses that are new add to the daily buckets. It is counted here, because a bucket gets many of those that come together, and
 * PostgreSQL would have to read and sort each of them once more.
 */
final class AddedCounts {

    /** In the order of the columns of the buckets. */
    private static final int PROMOTERS = 0;

    private static final int PASSIVES = 1;
    private static final int DETRACTORS = 2;
    private static final int VERY_GOOD = 3;
    private static final int GOOD = 4;
    private static final int FAIR = 5;
    private static final int POOR = 6;
    private static final int VERY_POOR = 7;
    private static final int COLUMNS = 8;

    private static final int LEAST_OF_PROMOTERS = 9;
    private static final int LEAST_OF_PASSIVES = 7;

    private final Map<Bucket, long[]> counts = new LinkedHashMap<>();

    private record Bucket(String organisation, LocalDate day) {}

    private AddedCounts() {}

    static AddedCounts of(Collection<SurveyFact> facts) {
        var added = new AddedCounts();
        facts.stream().filter(SurveyFact::counted).forEach(added::add);
        return added;
    }

    private void add(SurveyFact fact) {
        var bucket = counts.computeIfAbsent(
                new Bucket(fact.organisation(), fact.respondedDay()), first -> new long[COLUMNS]);
        if (fact.recommend() != null) {
            bucket[column(fact.recommend())]++;
        }
        if (fact.satisfaction() != null) {
            bucket[column(fact.satisfaction())]++;
        }
    }

    /** Promoters say 9 or 10, passives 7 or 8 (Reichheld). */
    private static int column(int recommend) {
        if (recommend >= LEAST_OF_PROMOTERS) {
            return PROMOTERS;
        }
        return recommend >= LEAST_OF_PASSIVES ? PASSIVES : DETRACTORS;
    }

    private static int column(Satisfaction satisfaction) {
        return switch (satisfaction) {
            case VERY_GOOD -> VERY_GOOD;
            case GOOD -> GOOD;
            case FAIR -> FAIR;
            case POOR -> POOR;
            case VERY_POOR -> VERY_POOR;
        };
    }

    /** The organisation and the day of each bucket, and how much is added to each of its counts, as arrays of PostgreSQL. */
    Stream<Object> arrays() {
        return Stream.concat(
                Stream.of(
                        counts.keySet().stream().map(Bucket::organisation).toArray(String[]::new),
                        counts.keySet().stream().map(Bucket::day).toArray(LocalDate[]::new)),
                IntStream.range(0, COLUMNS).mapToObj(this::numbers));
    }

    private Long[] numbers(int column) {
        return counts.values().stream().map(bucket -> bucket[column]).toArray(Long[]::new);
    }
}
