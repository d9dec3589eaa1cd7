package servicedelivery.reporting.publication;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import servicedelivery.reporting.register.Register;

/** Which changes can have made a line another: those of what it counts, of what it is about, and of what people wrote into it. */
final class Reach {

    private static final Set<String> INCIDENTS = Set.of(ChangedFact.P1, ChangedFact.P2);
    private static final Set<String> RECOMMENDATIONS = Set.of(ChangedFact.RECOMMENDATION);
    private static final Set<String> RATINGS = Set.of(ChangedFact.SATISFACTION);

    /** The months before that the Net Promoter Score counts. */
    private static final int SURVEYED_BEFORE = 2;

    private Reach() {}

    static Predicate<ChangedFact> of(Line line) {
        return switch (line.section()) {
            case "header", "recommendations" -> Reach::isText;
            case "summary" -> summary(line);
            case "service-levels" -> counted(line, Set.of(Objects.requireNonNullElse(line.priority(), "")), 0);
            case "incident", "narrative" -> about(line).or(Reach::isText);
            case "gauge" -> gauge(line);
            case "trend" -> trend(line);
            case "improvement" -> register(Register.IMPROVEMENTS);
            case "commitment" -> register(Register.COMMITMENTS).or(Reach::isText);
            case "certificate" -> register(Register.CERTIFICATES).or(Reach::isText);
            default -> fact -> false;
        };
    }

    private static boolean isText(ChangedFact fact) {
        return fact.is(Cause.Kind.TEXT);
    }

    private static Predicate<ChangedFact> summary(Line line) {
        return switch (Objects.requireNonNullElse(line.item(), "")) {
            case "judgement" ->
                counted(line, INCIDENTS, 0)
                        .or(counted(line, RECOMMENDATIONS, SURVEYED_BEFORE))
                        .or(counted(line, RATINGS, 1));
            case "repeat-issues" ->
                counted(line, INCIDENTS, 0).or(Reach::isText).or(register(Register.IMPROVEMENTS));
            case "within-target" -> counted(line, INCIDENTS, 0);
            case "bullet" -> bullet(line, line.content().path("text").asText());
            default -> Reach::isText;
        };
    }

    private static Predicate<ChangedFact> bullet(Line line, String text) {
        if (text.contains("Net Promoter Score")) {
            return counted(line, RECOMMENDATIONS, SURVEYED_BEFORE);
        }
        if (text.contains("P1 incident")) {
            return counted(line, Set.of(ChangedFact.P1), 0);
        }
        return text.contains("P2 incident") ? counted(line, Set.of(ChangedFact.P2), 0) : counted(line, RATINGS, 0);
    }

    /** Every gauge shows the month before too. */
    private static Predicate<ChangedFact> gauge(Line line) {
        var id = Objects.requireNonNullElse(line.item(), "");
        if (id.startsWith("p1-")) {
            return counted(line, Set.of(ChangedFact.P1), 1);
        }
        if (id.startsWith("p2-")) {
            return counted(line, Set.of(ChangedFact.P2), 1);
        }
        if (id.startsWith("within-target-")) {
            return counted(line, INCIDENTS, 1);
        }
        if (id.startsWith("nps-")) {
            return counted(line, RECOMMENDATIONS, SURVEYED_BEFORE + 1);
        }
        return id.startsWith("satisfaction-") ? counted(line, RATINGS, 1) : Reach::isText;
    }

    private static Predicate<ChangedFact> trend(Line line) {
        return switch (Objects.requireNonNullElse(line.item(), "")) {
            case "p1" -> counted(line, Set.of(ChangedFact.P1), 0);
            case "p2" -> counted(line, Set.of(ChangedFact.P2), 0);
            case "nps-rolling" -> counted(line, RECOMMENDATIONS, SURVEYED_BEFORE);
            case "satisfaction" -> counted(line, RATINGS, 0);
            default -> counted(line, INCIDENTS, 0);
        };
    }

    private static Predicate<ChangedFact> counted(Line line, Set<String> figures, int monthsBefore) {
        var from = line.month().minusMonths(monthsBefore);
        return fact -> fact.moved(figures, line.organisation(), from, line.month());
    }

    private static Predicate<ChangedFact> about(Line line) {
        var ids = line.incidents().stream().map(UUID::toString).toList();
        return fact -> fact.is(Cause.Kind.INCIDENT) && ids.contains(fact.cause().id());
    }

    private static Predicate<ChangedFact> register(Register register) {
        return fact -> fact.cause().id().startsWith(register.path() + "/");
    }
}
