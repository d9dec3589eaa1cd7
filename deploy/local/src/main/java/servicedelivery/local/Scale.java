package servicedelivery.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many there are of what a stack may have several of.
 *
 * @param brokers 1, or 3, of which one may fail
 * @param reportingReplicas at most one for each partition of a topic
 */
record Scale(int brokers, int reportingReplicas) {

    private static final List<Integer> BROKERS = List.of(1, 3);
    private static final int PARTITIONS = 6;
    private static final String BROKERS_VARIABLE = "BROKERS";
    private static final String REPLICAS_VARIABLE = "REPORTING_REPLICAS";

    static final Scale SMALLEST = new Scale(1, 1);

    Scale {
        if (!BROKERS.contains(brokers)) {
            throw new StackException("--brokers must be 1 or 3.");
        }
        if (reportingReplicas < 1 || reportingReplicas > PARTITIONS) {
            throw new StackException("--reporting-replicas must be from 1 to " + PARTITIONS + ".");
        }
    }

    /** What {@link #variables} gave. */
    static Scale of(Map<String, String> variables) {
        return new Scale(
                Integer.parseInt(variables.getOrDefault(BROKERS_VARIABLE, "1")),
                Integer.parseInt(variables.getOrDefault(REPLICAS_VARIABLE, "1")));
    }

    Map<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        variables.put(BROKERS_VARIABLE, Integer.toString(brokers));
        variables.put(REPLICAS_VARIABLE, Integer.toString(reportingReplicas));
        return variables;
    }

    /** In the order in which they start. */
    List<Replica> services() {
        return Stream.of(Service.values())
                .flatMap(service -> IntStream.rangeClosed(1, service == Service.REPORTS ? reportingReplicas : 1)
                        .mapToObj(number -> new Replica(service, number)))
                .toList();
    }
}
