package servicedelivery.reporting.report.format;

import java.util.regex.Pattern;

/** Texts as CommonMark and its tables show them unchanged. */
final class MarkdownText {

    private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>|~&$]");
    private static final Pattern BLOCK = Pattern.compile("^([#+\\-=:])|^(\\d{1,9})([.)])");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\\.)");

    private MarkdownText() {}

    /** Within a line, such as a cell of a table. */
    static String inline(String text) {
        var escaped = INLINE.matcher(HarmlessText.inOneLine(text)).replaceAll("\\\\$0");
        return ADDRESS.matcher(escaped).replaceAll(found -> {
            var scheme = found.group(1);
            return scheme == null ? found.group(3) + "\\\\." : scheme + "\\\\:";
        });
    }

    /** As a line of its own. */
    static String line(String text) {
        return BLOCK.matcher(inline(text)).replaceFirst(found -> {
            var sign = found.group(1);
            return sign == null ? found.group(2) + "\\\\" + found.group(3) : "\\\\" + sign;
        });
    }
}
