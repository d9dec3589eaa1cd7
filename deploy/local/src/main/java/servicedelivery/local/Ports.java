package servicedelivery.local;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who listens where.
 *
 * @param offset added to every usual port, so that stacks can run side by side
 */
record Ports(int offset) {

    private static final int POSTGRES = 25_432;
    private static final int KAFKA = 29_092;
    private static final int LARGEST = 65_535;

    /** The last port of three brokers, each of which has two. */
    private static final int LAST = KAFKA + 5;

    Ports {
        if (offset < 0 || LAST + offset > LARGEST) {
            throw new StackException("--port-offset must be from 0 to " + (LARGEST - LAST) + ".");
        }
    }

    int postgres() {
        return POSTGRES + offset;
    }

    /** @param broker its number, from 1 */
    int kafka(int broker) {
        return KAFKA + offset + 2 * (broker - 1);
    }

    /** @param broker its number, from 1 */
    int kafkaController(int broker) {
        return kafka(broker) + 1;
    }

    /** Where clients of Kafka begin. */
    String bootstrapServers(int brokers) {
        return IntStream.rangeClosed(1, brokers)
                .mapToObj(broker -> "localhost:" + kafka(broker))
                .collect(Collectors.joining(","));
    }

    List<Integer> kafkaControllers(int brokers) {
        return IntStream.rangeClosed(1, brokers).mapToObj(this::kafkaController).toList();
    }

    /** @throws StackException when somebody else listens there */
    static void mustBeFree(int port, String name) {
        if (servicedelivery.backing.Ports.isTaken(port)) {
            throw new StackException(
                    "Port %d, which %s needs, is taken: stop what listens there, or use --port-offset N."
                            .formatted(port, name));
        }
    }
}
