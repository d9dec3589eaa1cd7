package servicedelivery.reporting.report.sentence;

import java.util.ArrayList;
import java.util.List;
import servicedelivery.reporting.incident.PriorityFigures;
import servicedelivery.reporting.incident.Statement;

/**
 * How many priority incidents came to what.
 *
 * @param open also the overdue ones
 * @param undetermined resolved, but no target was in force
 */
public record Tally(long opened, long withinTarget, long late, long overdue, long open, long undetermined) {

    private static final int HUNDRED = 100;

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    public static Tally of(PriorityFigures figures) {
        return new Tally(
                figures.opened(),
                figures.withinTarget(),
                figures.late(),
                figures.overdue(),
                figures.open(),
                figures.undetermined());
    }

    Tally plus(Tally other) {
        return new Tally(
                opened + other.opened,
                withinTarget + other.withinTarget,
                late + other.late,
                overdue + other.overdue,
                open + other.open,
                undetermined + other.undetermined);
    }

    public Statement statement() {
        return Statement.about(opened, withinTarget, late + overdue);
    }

    /** Whether the agreed percentage of those that are decided is within target; an overdue one is not. */
    public boolean reaches(int goalPercent) {
        return HUNDRED * withinTarget >= goalPercent * (withinTarget + late + overdue);
    }

    /** Why not all are known to be within target, in clauses without a subject of their own but a number. */
    List<String> exceptions() {
        var clauses = new ArrayList<String>();
        add(clauses, late, "was resolved late", "were resolved late");
        add(clauses, overdue, "is open past its target", "are open past their targets");
        add(clauses, open - overdue, "is still open", "are still open");
        add(clauses, undetermined, "had no target", "had no target");
        return clauses;
    }

    private static void add(List<String> clauses, long number, String ofOne, String ofMore) {
        if (number > 0) {
            clauses.add("%d %s".formatted(number, Words.either(number, ofOne, ofMore)));
        }
    }
}
