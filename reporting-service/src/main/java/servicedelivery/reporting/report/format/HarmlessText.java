package servicedelivery.reporting.report.format;

import java.util.regex.Pattern;

/** Texts that others wrote, so that they cannot disturb the text around them. */
public final class HarmlessText {

    /**
     * Control characters but the line feed, and those that reorder what follows them: they would make a reader see another sentence
     * than the one that is there. Also the two that XML may not have (Extensible Markup Language 1.0, production 2). The marks that
     * Arabic and Hebrew need are left alone.
     */
    private static final Pattern DISTURBING = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final String STANDS_FOR_IT = "\uFFFD";

    private HarmlessText() {}

    /** With a visible sign in place of every character that would disturb; line ends and tabs stay what they are for. */
    public static String of(String text) {
        var lines = LINE_ENDS.matcher(text).replaceAll("\n").replace('\t', ' ');
        return DISTURBING.matcher(lines).replaceAll(STANDS_FOR_IT);
    }

    /** The same in one line. */
    static String inOneLine(String text) {
        return BLANKS.matcher(of(text)).replaceAll(" ").strip();
    }
}
