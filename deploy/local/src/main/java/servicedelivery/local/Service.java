package servicedelivery.local;

import java.util.Locale;

/** The three services, in the order in which data pass through them. */
enum Service {
    INCIDENTS("incident-service", 8081, 9081),
    SURVEYS("survey-service", 8082, 9082),
    REPORTS("reporting-service", 8083, 9083);

    private final String folder;
    private final int port;
    private final int managementPort;

    Service(String folder, int port, int managementPort) {
        this.folder = folder;
        this.port = port;
        this.managementPort = managementPort;
    }

    String folder() {
        return folder;
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
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
