package servicedelivery.request;

/** What PostgreSQL, Kafka and a log can all carry: whole Unicode characters without control characters. */
final class Texts {

    private Texts() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static boolean isClean(String text) {
        return text.codePoints().allMatch(Texts::isClean);
    }

    private static boolean isClean(int character) {
        var surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !surrogate
                && (!Character.isISOControl(character) || character == '\n' || character == '\r' || character == '\t');
    }
}
