package servicedelivery.local;

import java.util.Locale;

/** The three services, in the order in which data pass through them. */
enum Service {
    INCIDENTS("incident-service", 8081, 9081, "-Xmn240m"),
    SURVEYS("survey-service", 8082, 9082, "-Xmn240m"),
    REPORTS("reporting-service", 8083, 9083, "-Xmn240m");

    private final String folder;
    private final int port;
    private final int managementPort;
    private final String youngObjects;

    /**
     * A service.
     *
     * @param youngObjects the services keep little for long, and much as long as requests wait or events are applied, which is copied
     *     less often when there is room
     */
    Service(String folder, int port, int managementPort, String youngObjects) {
        this.folder = folder;
        this.port = port;
        this.managementPort = managementPort;
        this.youngObjects = youngObjects;
    }

    String folder() {
        return folder;
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The option that says how much of the heap they have. */
    String youngObjects() {
        return youngObjects;
    }

    int port(Ports ports) {
        return port + ports.offset();
    }

    int managementPort(Ports ports) {
        return managementPort + ports.offset();
    }

    String url(Ports ports) {
        return "http://localhost:" + port(ports);
    }

    String managementUrl(Ports ports) {
        return "http://localhost:" + managementPort(ports);
    }
}
