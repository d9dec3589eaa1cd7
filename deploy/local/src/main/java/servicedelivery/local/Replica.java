package servicedelivery.local;

/**
 * One process of a service.
 *
 * @param number from 1; the first has the service's own ports and names
 */
record Replica(Service service, int number) {

    /** What its files are called. */
    String name() {
        return numbered(service.folder(), "-");
    }

    /** What its variables in {@code stack.env} begin with. */
    String variable() {
        return numbered(service.name(), "_");
    }

    int port(Ports ports) {
        return service.port(ports) + number - 1;
    }

    int managementPort(Ports ports) {
        return service.managementPort(ports) + number - 1;
    }

    String url(Ports ports) {
        return "http://localhost:" + port(ports);
    }

    String managementUrl(Ports ports) {
        return "http://localhost:" + managementPort(ports);
    }

    private String numbered(String name, String joint) {
        return number == 1 ? name : name + joint + number;
    }
}
