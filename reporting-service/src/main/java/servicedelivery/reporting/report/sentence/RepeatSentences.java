package servicedelivery.reporting.report.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import servicedelivery.reporting.incident.RepeatIssues.Kind;
import servicedelivery.reporting.incident.RepeatIssues.Repeat;
import servicedelivery.reporting.incident.Spelling;
import servicedelivery.reporting.report.written.Improvement;
import servicedelivery.reporting.report.written.RepeatDecision;
import servicedelivery.reporting.report.written.RepeatDecision.Verdict;

/** What came up again, whether it was responded to, and whether it will be ended; only what is known is said. */
public final class RepeatSentences {

    private final List<RepeatDecision> decisions;
    private final List<Improvement> improvements;
    private final Set<UUID> resolved;
    private final boolean nothingOpen;

    /**
     * @param resolved the ids of the incidents that are resolved
     * @param nothingOpen whether that is so of all priority incidents of the month, also of those whose ids are not told
     */
    public RepeatSentences(
            List<RepeatDecision> decisions, List<Improvement> improvements, Set<UUID> resolved, boolean nothingOpen) {
        this.decisions = decisions;
        this.improvements = improvements;
        this.resolved = resolved;
        this.nothingOpen = nothingOpen;
    }

    public String of(List<Repeat> repeats) {
        var told = repeats.stream()
                .filter(this::isTold)
                .sorted(Comparator.comparing(this::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        var known = repeats.stream().filter(this::isOnlyKnown).toList();
        var sentences = new ArrayList<String>();
        sentences.add(told.isEmpty() ? "There were no repeat issues." : sentence(told));
        if (!known.isEmpty()) {
            sentences.add("%s due to %s: %s."
                    .formatted(
                            incidents(known.stream().mapToLong(Repeat::count).sum()),
                            Words.either(known.size(), "a known issue", "known issues"),
                            names(known)));
        }
        return String.join(" ", sentences);
    }

    private String sentence(List<Repeat> told) {
        if (!told.stream().allMatch(this::isRespondedTo)) {
            return "There were repeat issues for %s, and not all of them are resolved.".formatted(names(told));
        }
        var planned = told.stream().filter(this::isPlanned).toList();
        var responded = "Repeat issues for %s were responded to".formatted(names(told));
        if (planned.isEmpty()) {
            return responded + ".";
        }
        if (planned.size() < told.size()) {
            return "%s; plans are in place to permanently resolve %s.".formatted(responded, names(planned));
        }
        return told.stream().allMatch(this::isEnded)
                ? responded + " and have been permanently resolved."
                : responded + " and plans are in place to permanently resolve these.";
    }

    private static String incidents(long number) {
        return "%s %s".formatted(Words.count(number, "incident"), Words.either(number, "was", "were"));
    }

    private boolean isTold(Repeat repeat) {
        var verdict = decision(repeat).map(RepeatDecision::verdict);
        return verdict.isPresent() ? verdict.get() == Verdict.CONFIRMED : repeat.kind() != Kind.KNOWN_ISSUE;
    }

    private boolean isOnlyKnown(Repeat repeat) {
        return repeat.kind() == Kind.KNOWN_ISSUE && decision(repeat).isEmpty();
    }

    private Optional<RepeatDecision> decision(Repeat repeat) {
        return decisions.stream()
                .filter(one -> one.kind() == repeat.kind() && same(one.value(), repeat.value()))
                .findFirst();
    }

    private String names(List<Repeat> repeats) {
        return Words.list(repeats.stream().map(this::name).distinct().toList());
    }

    private String name(Repeat repeat) {
        var plain = repeat.kind() == Kind.CAUSE ? repeat.value().replace('-', ' ') : repeat.value();
        return decision(repeat).map(RepeatDecision::name).orElse(plain);
    }

    private boolean isRespondedTo(Repeat repeat) {
        return resolved.containsAll(repeat.incidents()) && (tellsAll(repeat) || nothingOpen);
    }

    private static boolean tellsAll(Repeat repeat) {
        return repeat.count() == repeat.incidents().size();
    }

    private boolean isPlanned(Repeat repeat) {
        return isAddressed(repeat, improvements);
    }

    private boolean isEnded(Repeat repeat) {
        return isAddressed(
                repeat,
                improvements.stream()
                        .filter(one -> one.state() == Improvement.State.DONE)
                        .toList());
    }

    /** By its service or cause, or incident by incident as long as all of them are told. */
    private static boolean isAddressed(Repeat repeat, List<Improvement> by) {
        var named = by.stream()
                .flatMap(one -> (repeat.kind() == Kind.CAUSE ? one.causes() : one.services()).stream())
                .anyMatch(one -> same(one, repeat.value()));
        var answered =
                by.stream().flatMap(one -> one.incidents().stream()).collect(Collectors.toCollection(HashSet::new));
        return named || (tellsAll(repeat) && answered.containsAll(repeat.incidents()));
    }

    private static boolean same(String one, String other) {
        return Spelling.key(one).equals(Spelling.key(other));
    }
}
