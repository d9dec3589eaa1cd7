package servicedelivery.local;

/**
 * Who listens where.
 *
 * @param offset added to every usual port, so that stacks can run side by side
 */
record Ports(int offset) {

    private static final int POSTGRES = 25_432;
    private static final int KAFKA = 29_092;
    private static final int LARGEST = 65_535;

    Ports {
        if (offset < 0 || KAFKA + 1 + offset > LARGEST) {
            throw new StackException("--port-offset must be from 0 to " + (LARGEST - KAFKA - 1) + ".");
        }
    }

    int postgres() {
        return POSTGRES + offset;
    }

    int kafka() {
        return KAFKA + offset;
    }

    int kafkaController() {
        return kafka() + 1;
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
