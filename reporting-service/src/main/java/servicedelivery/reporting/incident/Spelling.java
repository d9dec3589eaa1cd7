package servicedelivery.reporting.incident;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which spellings mean the same service or supplier. */
public final class Spelling {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{IsWhite_Space}]+");
    private static final Pattern BLANKS = Pattern.compile("\\p{IsWhite_Space}+");

    private static final char BEYOND_ASCII = 128;

    private Spelling() {}

    /** Without case, punctuation and extra blanks, so that "Wi-Fi" and "wifi." are one; as it is when nothing is left. */
    public static String key(String spelling) {
        return isPlain(spelling) ? spelling.toLowerCase(Locale.ROOT) : slowly(spelling);
    }

    /** The same of any spelling. */
    static String slowly(String spelling) {
        var key = BLANKS.matcher(PUNCTUATION
                        .matcher(Normalizer.normalize(spelling, Normalizer.Form.NFKC)
                                .toLowerCase(Locale.ROOT))
                        .replaceAll(""))
                .replaceAll(" ")
                .strip();
        return key.isEmpty() ? spelling : key;
    }

    /** Whether it is made of letters and digits of ASCII and single blanks between them, as most are: only its case can differ then. */
    private static boolean isPlain(String spelling) {
        var isAfterBlank = true;
        for (var index = 0; index < spelling.length(); index++) {
            var character = spelling.charAt(index);
            var isBlank = character == ' ';
            if (isBlank ? isAfterBlank : character >= BEYOND_ASCII || !Character.isLetterOrDigit(character)) {
                return false;
            }
            isAfterBlank = isBlank;
        }
        return !isAfterBlank;
    }

    /** The key of one that may not be stated. */
    static @Nullable String keyOrNull(@Nullable String spelling) {
        return spelling == null ? null : key(spelling);
    }
}
