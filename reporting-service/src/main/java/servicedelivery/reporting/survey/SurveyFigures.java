package servicedelivery.reporting.survey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.question.Member;
import servicedelivery.reporting.question.Question;

/**
 * One survey score of a window: overall, and split in both directions.
 *
 * @param byOrganisation also those with no responses
 * @param byMonth also those with no responses, oldest first
 * @param <S> the score
 */
public record SurveyFigures<S>(
        S overall, List<OfOrganisation<S>> byOrganisation, List<OfMonth<S>> byMonth, Averages methods) {

    /** The score of one organisation. */
    public record OfOrganisation<S>(
            @JsonUnwrapped Member member, @JsonUnwrapped S score) {}

    /** The score of one month of the window; both days are inclusive. */
    public record OfMonth<S>(
            LocalDate from, LocalDate to, @JsonUnwrapped S score) {}

    static <S> SurveyFigures<S> of(
            Question question,
            SurveyTable table,
            Function<SurveyCounts, S> score,
            Function<SurveyCounts, @Nullable BigDecimal> unrounded) {
        var organisations = question.coverage().members(table.organisations()).stream()
                .map(member -> new OfOrganisation<>(member, score.apply(table.of(member.organisation()))))
                .toList();
        var slices = question.window().slices();
        var months = IntStream.range(0, slices.size())
                .mapToObj(index -> new OfMonth<>(
                        slices.get(index).from(), slices.get(index).to(), score.apply(table.in(index))))
                .toList();
        return new SurveyFigures<>(score.apply(table.all()), organisations, months, Averages.of(table, unrounded));
    }
}
