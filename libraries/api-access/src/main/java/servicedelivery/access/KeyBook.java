package servicedelivery.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the holders of keys, for a service that lets people sign in with theirs and remembers them for a while. */
@Singleton
public class KeyBook {

    /**
     * Whoever holds a key.
     *
     * @param entry what to remember: it finds the holder again while the file says the same of the key, and does not tell the key
     * @param identity who it is, with the scopes as roles
     */
    public record Holder(String entry, SecurityIdentity identity) {

        private static Holder of(ApiKey key) {
            return new Holder(key.entry(), ApiKeyIdentities.identityOf(key));
        }

        /** The name of the key. */
        public String name() {
            return identity.getPrincipal().getName();
        }
    }

    private final ApiKeys keys;

    KeyBook(ApiKeys keys) {
        this.keys = keys;
    }

    public Optional<Holder> bySecret(String secret) {
        return keys.find(secret).map(Holder::of);
    }

    /** Empty when the key was taken from the file, or anything was changed of what the file says of it. */
    public Optional<Holder> byEntry(String entry) {
        return keys.findEntry(entry).map(Holder::of);
    }
}
