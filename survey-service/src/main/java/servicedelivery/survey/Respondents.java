package servicedelivery.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes respondents unrecognisable, but the same one always the same, with the secret of this installation. */
@ApplicationScoped
class Respondents {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    Respondents(@ConfigProperty(name = "respondent.secret") String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Nullable
    String hash(@Nullable String respondent) {
        return respondent == null ? null : keyed(respondent);
    }

    /** The keyed hash of a text in hexadecimal. */
    String keyed(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
