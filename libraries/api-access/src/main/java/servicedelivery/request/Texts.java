package servicedelivery.request;

import org.jspecify.annotations.Nullable;

/** What PostgreSQL, Kafka and a log can all carry: whole Unicode characters without control characters. */
public final class Texts {

    private Texts() {}

    /** What is wrong with a text that may have so many characters; null when nothing is. */
    public static @Nullable String fault(String text, int longest) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            return "has %d characters, at most %d are allowed".formatted(length, longest);
        }
        return text.codePoints().allMatch(Texts::isClean)
                ? null
                : "contains control characters or broken Unicode; send plain text";
    }

    private static boolean isClean(int character) {
        var surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !surrogate
                && (!Character.isISOControl(character) || character == '\n' || character == '\r' || character == '\t');
    }
}
