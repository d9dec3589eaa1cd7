package servicedelivery.access;

import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a key: never the key itself.
 *
 * @param name how logs and histories call it
 * @param sha256 lower-case hexadecimal SHA-256 of the key's UTF-8 bytes
 * @param scopes what it may do, for example {@code incidents:write}
 * @param organisations the codes it may touch; {@code *} stands for all
 */
record ApiKey(String name, String sha256, Set<String> scopes, Set<String> organisations) {

    static final String ALL = "*";

    ApiKey {
        scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
        organisations = organisations == null ? Set.of() : Set.copyOf(organisations);
    }

    /** A hash of all that is known of the key: another one as soon as anything of it is changed. */
    String entry() {
        return Hashes.sha256(
                "%s\n%s\n%s\n%s".formatted(name, sha256, new TreeSet<>(scopes), new TreeSet<>(organisations)));
    }
}
