package servicedelivery.reporting.report.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.Statement;
import servicedelivery.reporting.report.document.Judgement;
import servicedelivery.reporting.report.document.Judgement.Level;

/**
 * Judges the service of one organisation by its targets, its Net Promoter Score and its satisfaction: it is as good as the worst of
 * them. What cannot be stated is never a pass, so that the whole cannot be judged better than what is still undecided.
 */
final class Judging {

    /** Less than this percentage of good and very good answers is below what is expected: most are not content. */
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final List<Level> levels = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private Judging() {}

    static Judgement of(OrganisationMonth month) {
        var judging = new Judging();
        var tally = month.tally();
        judging.add(ofTargets(tally, month.goalPercent()), TargetSentence.of(tally));
        judging.add(ofRecommendations(month), recommendations(month));
        judging.add(ofSatisfaction(month), satisfaction(month));
        var worst = judging.levels.stream().max(Comparator.naturalOrder());
        var undecided = tally.statement() == Statement.CANNOT_BE_STATED
                && worst.filter(level -> level == Level.BELOW_EXPECTATION).isEmpty();
        return new Judgement(
                month.organisation(), month.name(), undecided ? null : worst.orElse(null), judging.reasons);
    }

    private void add(Optional<Level> level, String reason) {
        level.ifPresent(levels::add);
        reasons.add(reason);
    }

    private static Optional<Level> ofTargets(Tally tally, @Nullable Integer goal) {
        return switch (tally.statement()) {
            case NONE, CANNOT_BE_STATED -> Optional.empty();
            case ALL_WITHIN_TARGET -> Optional.of(Level.VERY_GOOD);
            case SOME_LATE -> Optional.of(goal == null || tally.reaches(goal) ? Level.GOOD : Level.BELOW_EXPECTATION);
        };
    }

    private static Optional<Level> ofRecommendations(OrganisationMonth month) {
        var nps = month.nps();
        return nps == null || nps.rating() == null
                ? Optional.empty()
                : Optional.of(
                        switch (nps.rating()) {
                            case VERY_GOOD -> Level.VERY_GOOD;
                            case GOOD -> Level.GOOD;
                            case POOR -> Level.BELOW_EXPECTATION;
                        });
    }

    private static String recommendations(OrganisationMonth month) {
        var nps = month.nps();
        return nps == null || nps.score() == null
                ? "There is no Net Promoter Score."
                : "The Net Promoter Score of the last 3 months is %d.".formatted(nps.score());
    }

    private static Optional<Level> ofSatisfaction(OrganisationMonth month) {
        var percent = month.satisfied();
        if (percent == null) {
            return Optional.empty();
        }
        if (month.isSatisfactionHigh()) {
            return Optional.of(Level.VERY_GOOD);
        }
        return Optional.of(percent.compareTo(HALF) < 0 ? Level.BELOW_EXPECTATION : Level.GOOD);
    }

    private static String satisfaction(OrganisationMonth month) {
        return SatisfactionSentences.shown(month.satisfaction())
                .map("%s of users reported a good or very good experience."::formatted)
                .orElse("No user completed the customer satisfaction survey.");
    }
}
