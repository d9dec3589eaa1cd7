package servicedelivery.access;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The keys of the file that {@code api-keys.file} names, as it is now. At start the file must be right; later one that cannot be used
 * leaves the keys as they are, because nobody should be shut out by a slip of the hand.
 */
@Startup
@Singleton
class ApiKeys {

    private static final Logger LOG = Logger.getLogger(ApiKeys.class);

    private final Path file;
    private String content;
    private String lastTrouble = "";
    private volatile KnownKeys known;

    @Inject
    ApiKeys(@ConfigProperty(name = "api-keys.file") Path file) {
        this.file = file;
        this.content = content();
        this.known = KnownKeys.in(content, file);
    }

    /** The key with this secret, looked up by its hash, so that time tells nothing about the secrets in the file. */
    Optional<ApiKey> find(String secret) {
        return known.withSecret(secret);
    }

    /** The key of which this is the {@linkplain ApiKey#entry() entry}. */
    Optional<ApiKey> findEntry(String entry) {
        return known.withEntry(entry);
    }

    /** Takes over what the file says by now. */
    synchronized void refresh() {
        try {
            var now = content();
            if (!now.equals(content)) {
                known = KnownKeys.in(now, file);
                content = now;
                LOG.infof("The file of API keys has changed; there are %d keys now", known.size());
            }
            lastTrouble = "";
        } catch (RuntimeException e) {
            note(e.toString());
        }
    }

    /** Once, however often the file is looked at while it is as it is. */
    private void note(String trouble) {
        if (!trouble.equals(lastTrouble)) {
            lastTrouble = trouble;
            LOG.errorf("The API keys stay as they were, because their file cannot be used now: %s", trouble);
        }
    }

    private String content() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidApiKeys("%s cannot be read (%s): set api-keys.file".formatted(file, e));
        }
    }
}
