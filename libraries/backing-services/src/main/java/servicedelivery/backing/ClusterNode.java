package servicedelivery.backing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of the nodes that are a Kafka together; each is broker and controller.
 *
 * @param number from 1
 * @param controllerPorts of all nodes, in the order of their numbers
 */
public record ClusterNode(int number, List<Integer> controllerPorts) {

    private static final int ENOUGH_TO_LOSE_ONE = 3;

    /** The only one. */
    static ClusterNode alone(int controllerPort) {
        return new ClusterNode(1, List.of(controllerPort));
    }

    int controllerPort() {
        return controllerPorts.get(number - 1);
    }

    String voters() {
        return IntStream.rangeClosed(1, controllerPorts.size())
                .mapToObj(node -> node + "@localhost:" + controllerPorts.get(node - 1))
                .collect(Collectors.joining(","));
    }

    int replicas() {
        return Math.min(controllerPorts.size(), ENOUGH_TO_LOSE_ONE);
    }

    /** With one node less all is written on as ever; with two less nothing is, rather than to one disk only. */
    int replicasInSync() {
        return replicas() < ENOUGH_TO_LOSE_ONE ? 1 : 2;
    }
}
