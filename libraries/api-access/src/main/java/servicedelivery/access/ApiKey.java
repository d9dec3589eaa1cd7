package servicedelivery.access;

import java.util.Set;

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
}
