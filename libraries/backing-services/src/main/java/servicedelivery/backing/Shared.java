package servicedelivery.backing;

import java.nio.file.Path;

/**
 * Which backing services the test under way uses. System properties say so, because the test and the resource that starts them may
 * be loaded by different class loaders, which then have different static fields.
 */
final class Shared {

    private static final String DIRECTORY = "backing-services.directory";

    private Shared() {}

    static void publish(Path directory, int postgres, int kafka) {
        System.setProperty(DIRECTORY, directory.toString());
        System.setProperty(Postgres.PORT, Integer.toString(postgres));
        System.setProperty(KafkaBroker.PORT, Integer.toString(kafka));
    }

    static void forget() {
        System.clearProperty(DIRECTORY);
        System.clearProperty(Postgres.PORT);
        System.clearProperty(KafkaBroker.PORT);
    }

    static Path directory() {
        return Path.of(value(DIRECTORY));
    }

    static int port(String property) {
        return Integer.parseInt(value(property));
    }

    private static String value(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new BackingServiceException("No test resource BackingServicesResource is started.");
        }
        return value;
    }
}
