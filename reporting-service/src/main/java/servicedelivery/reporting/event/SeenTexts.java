package servicedelivery.reporting.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The texts of a {@link Recurring} field, of which a few that are short are made once. Safe for use by several threads. */
final class SeenTexts {

    private static final int PLACES = 16;
    private static final int LONGEST = 40;
    private static final int HASH = 31;

    /** Of texts that are not remembered one in so many takes a place, so that one that comes once does not replace one that comes often. */
    private static final int FEW = 16;

    private static final class Seen {

        private final byte[] bytes;
        private final String text;

        Seen(byte[] bytes, String text) {
            this.bytes = bytes;
            this.text = text;
        }
    }

    private final @Nullable Seen[] places = new Seen[PLACES];

    /** The text of these bytes, which are ASCII. */
    String of(byte[] json, int begin, int end) {
        var length = end - begin;
        if (length == 0 || length > LONGEST) {
            return text(json, begin, end);
        }
        var place = ((json[begin] * HASH + json[end - 1]) * HASH + length) & (PLACES - 1);
        var seen = places[place];
        if (seen != null && Arrays.equals(json, begin, end, seen.bytes, 0, seen.bytes.length)) {
            return seen.text;
        }
        var text = text(json, begin, end);
        if (ThreadLocalRandom.current().nextInt(FEW) == 0) {
            places[place] = new Seen(Arrays.copyOfRange(json, begin, end), text);
        }
        return text;
    }

    /** The text of these bytes, which are ASCII, made anew. */
    static String text(byte[] json, int begin, int end) {
        return new String(json, begin, end - begin, StandardCharsets.ISO_8859_1);
    }
}
