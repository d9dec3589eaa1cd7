package servicedelivery.reporting.report.sentence;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import servicedelivery.reporting.report.document.Judgement;
import servicedelivery.reporting.report.document.Judgement.Level;

/** How the service was, and how customers found it. */
public final class JudgementSentence {

    private JudgementSentence() {}

    public static List<Judgement> judgements(List<OrganisationMonth> organisations) {
        return organisations.stream().map(Judging::of).toList();
    }

    public static String of(YearMonth month, List<OrganisationMonth> organisations) {
        var judgements = judgements(organisations);
        var satisfaction = new SatisfactionLevels(organisations);
        var well = judgements.stream().noneMatch(one -> one.level() == Level.BELOW_EXPECTATION);
        var sentences = new ArrayList<String>();
        performance(month, judgements).forEach(sentences::add);
        if (judgements.stream().allMatch(one -> one.level() != null) && well && satisfaction.areHigh()) {
            return "%s, with %s.".formatted(sentences.get(0), satisfaction.phrase());
        }
        judgements.stream()
                .filter(one -> one.level() == null)
                .map(one -> unjudged(month, one, organisations))
                .forEach(sentences::add);
        sentences.add(satisfaction.sentence());
        return String.join(". ", sentences) + ".";
    }

    /** One sentence about all that can be judged, the best first; none when nothing can. */
    private static Stream<String> performance(YearMonth month, List<Judgement> judgements) {
        var parts = new ArrayList<String>();
        for (var level : Level.values()) {
            var names = judgements.stream()
                    .filter(one -> one.level() == level)
                    .map(Judgement::name)
                    .toList();
            if (!names.isEmpty()) {
                var when = parts.isEmpty() ? " in " + Words.name(month) : "";
                parts.add("%s%s for %s".formatted(level.words(), when, Words.each(names)));
            }
        }
        return parts.isEmpty() ? Stream.of() : Stream.of("IT Service performance was " + Words.list(parts));
    }

    private static String unjudged(YearMonth month, Judgement judgement, List<OrganisationMonth> organisations) {
        var tally = organisations.stream()
                .filter(one -> one.organisation().equals(judgement.organisation()))
                .map(OrganisationMonth::tally)
                .findFirst();
        var reason = tally.filter(one -> one.opened() > 0)
                .map(JudgementSentence::exceptions)
                .orElse(" there were no priority incidents and no survey responses");
        return "IT Service performance in %s cannot be judged for %s, because%s"
                .formatted(Words.name(month), judgement.name(), reason);
    }

    private static String exceptions(Tally tally) {
        var exceptions = Words.list(tally.exceptions());
        return tally.opened() == 1
                ? " its only priority incident " + exceptions.substring("1 ".length())
                : ", of its %d priority incidents, %s".formatted(tally.opened(), exceptions);
    }

    /** How customers of those found the service of whom any answered. */
    private record SatisfactionLevels(List<OrganisationMonth> surveyed) {

        SatisfactionLevels {
            surveyed = surveyed.stream()
                    .filter(one -> Objects.nonNull(one.satisfied()))
                    .toList();
        }

        boolean areHigh() {
            return !surveyed.isEmpty() && surveyed.stream().allMatch(OrganisationMonth::isSatisfactionHigh);
        }

        /** Continued, when each of them was high in the month before too. */
        private boolean areContinued() {
            return surveyed.stream().allMatch(OrganisationMonth::wasSatisfactionHigh);
        }

        String phrase() {
            return (areContinued() ? "continued " : "") + "high levels of customer satisfaction";
        }

        String sentence() {
            if (surveyed.isEmpty()) {
                return "Nothing can be said about customer satisfaction, because no user completed the survey";
            }
            if (areHigh()) {
                return "Levels of customer satisfaction " + (areContinued() ? "continued to be high" : "were high");
            }
            var high = names(true);
            return high.isEmpty()
                    ? "Customer satisfaction was below %s%%".formatted(OrganisationMonth.HIGH)
                    : "Customer satisfaction was high for %s, but not for %s"
                            .formatted(Words.list(high), Words.list(names(false)));
        }

        private List<String> names(boolean high) {
            return surveyed.stream()
                    .filter(one -> one.isSatisfactionHigh() == high)
                    .map(OrganisationMonth::name)
                    .toList();
        }
    }
}
