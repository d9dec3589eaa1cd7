package servicedelivery.reporting.report.sentence;

import java.util.ArrayList;
import java.util.List;

/** How many incidents of one priority there were, for whom. */
public final class PriorityCountSentence {

    private PriorityCountSentence() {}

    /** Such as "There were 4 P1 incidents for A and 1 for B."; those with none come last. */
    public static String of(String priority, List<OrganisationMonth> organisations) {
        var noun = priority + " incident";
        var some =
                organisations.stream().filter(one -> opened(one, priority) > 0).toList();
        if (some.isEmpty()) {
            return "There were no %ss.".formatted(noun);
        }
        var clauses = new ArrayList<String>();
        for (var one : some) {
            var number = opened(one, priority);
            var counted = clauses.isEmpty() ? Words.count(number, noun) : Long.toString(number);
            clauses.add("%s for %s".formatted(counted, one.name()));
        }
        organisations.stream()
                .filter(one -> opened(one, priority) == 0)
                .forEach(one -> clauses.add("none for " + one.name()));
        return "There %s %s.".formatted(verb(opened(some.get(0), priority)), Words.list(clauses));
    }

    /** Such as "There was 1 P1 incident", as it stands above a table. */
    public static String of(String priority, long opened) {
        return "There %s %s".formatted(verb(opened), Words.count(opened, priority + " incident"));
    }

    private static String verb(long number) {
        return Words.either(number, "was", "were");
    }

    private static long opened(OrganisationMonth organisation, String priority) {
        return organisation.tally(priority).opened();
    }
}
