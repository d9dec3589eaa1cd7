package servicedelivery.reporting.projection;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of unknown origin without what a terminal, a page or a log would obey. */
final class HarmlessText {

    /** Control and format characters, unassigned ones, and the line ends of Unicode. */
    private static final Pattern OBEYED = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private HarmlessText() {}

    static @Nullable String of(byte @Nullable [] utf8) {
        return utf8 == null ? null : of(new String(utf8, StandardCharsets.UTF_8));
    }

    static @Nullable String of(@Nullable String text) {
        return text == null ? null : OBEYED.matcher(text).replaceAll("\uFFFD");
    }
}
