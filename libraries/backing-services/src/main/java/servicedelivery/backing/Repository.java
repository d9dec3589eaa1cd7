package servicedelivery.backing;

import java.nio.file.Path;

/** The checkout, which holds the built broker and where tests keep what they share. */
public final class Repository {

    private static final String ROOT = "repository.root";

    private Repository() {}

    /**
     * The checkout's directory, from the system property {@code repository.root}.
     *
     * @throws BackingServiceException when the property is missing
     */
    public static Path root() {
        var root = System.getProperty(ROOT);
        if (root == null) {
            throw new BackingServiceException("Start with -D" + ROOT + "=DIR, the checkout's directory.");
        }
        return Path.of(root).toAbsolutePath().normalize();
    }

    static Path cache() {
        return root().resolve("target/backing-services");
    }

    static Path module() {
        return root().resolve("libraries/backing-services/target");
    }
}
