package servicedelivery.reporting.projection;

import java.util.List;

/** What happens to events on their way into the facts, one thing at a time. */
sealed interface Step {

    /** A source publishes. */
    record Told(int partition, Telling telling) implements Step {}

    /** An applier claims a partition, whoever had it: a rebalance, or a zombie that has not heard of one. */
    record Claimed(int applier, String topic, int partition) implements Step {}

    /** An applier polls so many records of the partitions that it believes to have, and applies them in one batch. */
    record Applied(int applier, int records) implements Step {}

    /**
     * An applier dies in the middle of a batch, or after the commit and before it hears of that.
     *
     * @param afterSteps how many statements of the transaction it has done
     */
    record Crashed(int applier, int records, int afterSteps) implements Step {}

    /** What the steps tell, in their order. */
    static List<Telling> tellings(List<Step> steps) {
        return steps.stream()
                .filter(Told.class::isInstance)
                .map(step -> ((Told) step).telling())
                .toList();
    }
}
