package servicedelivery.reporting.report.sentence;

/** Whether priority incidents were resolved within their targets, as far as it can be stated. */
public final class TargetSentence {

    private TargetSentence() {}

    public static String of(Tally tally) {
        return switch (tally.statement()) {
            case NONE -> "There were no priority incidents.";
            case ALL_WITHIN_TARGET ->
                tally.opened() == 1
                        ? "The only priority incident was resolved within its target."
                        : "All priority incidents were resolved within targets.";
            case SOME_LATE -> "%s; %s.".formatted(share(tally), Words.list(tally.exceptions()));
            case CANNOT_BE_STATED ->
                tally.opened() == 1
                        ? "It cannot be stated whether the only priority incident was resolved within its target, because %s."
                                .formatted(tally.open() == 1 ? "it is still open" : "it had no target")
                        : "It cannot be stated whether all priority incidents were resolved within targets, because %s."
                                .formatted(Words.list(tally.exceptions()));
        };
    }

    private static String share(Tally tally) {
        if (tally.withinTarget() == 0) {
            return "No priority incident was resolved within its target";
        }
        return "%d of %d priority incidents %s"
                .formatted(
                        tally.withinTarget(),
                        tally.opened(),
                        Words.either(
                                tally.withinTarget(),
                                "was resolved within its target",
                                "were resolved within targets"));
    }
}
