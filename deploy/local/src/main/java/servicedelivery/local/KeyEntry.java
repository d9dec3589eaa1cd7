package servicedelivery.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the services' file of keys says of a key.
 *
 * @param name how logs and histories call it
 * @param sha256 the hash by which the services know the key
 * @param scopes what it may do
 * @param organisations the codes that it covers, or {@code *}
 */
record KeyEntry(String name, String sha256, List<String> scopes, List<String> organisations) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyEntry of(String key, String name, List<String> scopes, List<String> organisations) {
        return new KeyEntry(name, hash(key), scopes, organisations);
    }

    /** A key that nobody can guess: 256 random bits. */
    static String randomKey() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "sds_" + HexFormat.of().formatHex(bytes);
    }

    /** @param indentation what stands before the dash */
    String yaml(String indentation) {
        var quoted = organisations.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
        return """
                - name: %s
                  sha256: %s
                  scopes: [%s]
                  organisations: [%s]
                """.formatted(name, sha256, String.join(", ", scopes), quoted).indent(indentation.length());
    }

    private static String hash(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
