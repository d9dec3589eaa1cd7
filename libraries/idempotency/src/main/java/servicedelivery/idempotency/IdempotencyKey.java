package servicedelivery.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;

/**
 * A key and the request that it stands for.
 *
 * @param apiKey the name of the caller's API key: two callers never share idempotency keys
 * @param value hash of what the caller sent, which may be a ticket or a name that is to be forgotten one day
 * @param fingerprint hash of the request's path and body
 */
record IdempotencyKey(String apiKey, String value, String fingerprint) {

    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the header cannot be a key */
    static Optional<IdempotencyKey> of(@Nullable String header, String apiKey, String path, byte[] body) {
        if (header == null) {
            return Optional.empty();
        }
        if (!VALID.matcher(header).matches()) {
            throw Problems.invalidParameter("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
        }
        return Optional.of(new IdempotencyKey(apiKey, hash(header), fingerprint(path, body)));
    }

    /** The number of the advisory lock that the request holds while it runs. */
    long lock() {
        return ByteBuffer.wrap(sha256().digest((apiKey + "\n" + value).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String hash(String header) {
        return HexFormat.of().formatHex(sha256().digest(header.getBytes(StandardCharsets.UTF_8)));
    }

    private static String fingerprint(String path, byte[] body) {
        var digest = sha256();
        digest.update((path + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
