package servicedelivery.local;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line, each null when it was not.
 *
 * @param offset otherwise that of a stack that runs, or none
 * @param brokers otherwise as many as the data have
 * @param reportingReplicas otherwise as many as there were last
 */
record Wanted(
        @Nullable Integer offset,
        @Nullable Integer brokers,
        @Nullable Integer reportingReplicas) {

    /** @throws StackException when the stack that runs, or its data, are other ones */
    Stack in(DataDirectory directory) {
        var last = directory.scale().orElse(Scale.SMALLEST);
        var lastOffset = directory.portOffset();
        var runs = lastOffset.isPresent()
                && !Stack.in(directory, new Ports(lastOffset.get()), last)
                        .processes()
                        .noneRuns();
        if (runs && offset != null && !lastOffset.equals(Optional.of(offset))) {
            throw runsWith("--port-offset", lastOffset.get());
        }
        if (runs && reportingReplicas != null && reportingReplicas < last.reportingReplicas()) {
            throw runsWith("--reporting-replicas", last.reportingReplicas());
        }
        if (brokers != null && brokers != last.brokers() && lastOffset.isPresent()) {
            throw new StackException(
                    "The data in %s are those of a stack with --brokers %d: delete them with deploy/reset, or name another --data DIR."
                            .formatted(directory.path(), last.brokers()));
        }
        return Stack.in(
                directory,
                new Ports(runs ? lastOffset.get() : Optional.ofNullable(offset).orElse(0)),
                new Scale(
                        Optional.ofNullable(brokers).orElse(last.brokers()),
                        Optional.ofNullable(reportingReplicas).orElse(last.reportingReplicas())));
    }

    private static StackException runsWith(String option, int number) {
        return new StackException(
                "This stack runs with %s %d: stop it with deploy/down first, or name another --data DIR."
                        .formatted(option, number));
    }
}
