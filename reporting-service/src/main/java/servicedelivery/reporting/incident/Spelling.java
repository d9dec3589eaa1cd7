package servicedelivery.reporting.incident;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which spellings mean the same service or supplier. */
public final class Spelling {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{IsWhite_Space}]+");
    private static final Pattern BLANKS = Pattern.compile("\\p{IsWhite_Space}+");

    private Spelling() {}

    /** Without case, punctuation and extra blanks, so that "Wi-Fi" and "wifi." are one; as it is when nothing is left. */
    public static String key(String spelling) {
        var key = BLANKS.matcher(PUNCTUATION
                        .matcher(Normalizer.normalize(spelling, Normalizer.Form.NFKC)
                                .toLowerCase(Locale.ROOT))
                        .replaceAll(""))
                .replaceAll(" ")
                .strip();
        return key.isEmpty() ? spelling : key;
    }

    /** The key of one that may not be stated. */
    static @Nullable String keyOrNull(@Nullable String spelling) {
        return spelling == null ? null : key(spelling);
    }
}
