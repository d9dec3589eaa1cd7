package servicedelivery.reporting.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Hashes;

/** A secret that a browser keeps in its cookie. */
public record Token(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, which nobody can guess. */
    public static Token random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What every form of this browser carries: another site can send the cookie along, but cannot know this. */
    public String forForms() {
        return Hashes.sha256("forms of " + text);
    }

    public boolean isOfForm(@Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        forForms().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a token";
    }
}
