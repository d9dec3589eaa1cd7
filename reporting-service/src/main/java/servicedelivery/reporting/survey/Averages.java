package servicedelivery.reporting.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One score averaged in four ways, to 2 decimals; groups without responses are left out, and all are null with none.
 *
 * @param pooled over all responses alike: the one that the figures state
 */
public record Averages(
        @Nullable BigDecimal pooled,
        @Nullable BigDecimal meanOfOrganisations,
        @Nullable BigDecimal meanOfMonths,
        @Nullable BigDecimal meanOfOrganisationMonths) {

    static Averages of(SurveyTable table, Function<SurveyCounts, @Nullable BigDecimal> score) {
        return new Averages(
                mean(Stream.of(table.all()), score),
                mean(table.byOrganisation(), score),
                mean(table.byMonth(), score),
                mean(table.byOrganisationAndMonth(), score));
    }

    private static @Nullable BigDecimal mean(
            Stream<SurveyCounts> groups, Function<SurveyCounts, @Nullable BigDecimal> score) {
        var scores = groups.map(score).filter(Objects::nonNull).toList();
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128)
                        .setScale(2, RoundingMode.HALF_UP);
    }
}
