package servicedelivery.reporting.event;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in their usual form (RFC 9562, section 4), as {@code 0191a3c5-7d10-7c3e-9f2b-5a4d3c2b1a09}. */
final class QuickIds {

    private static final int LENGTH = "0191a3c5-7d10-7c3e-9f2b-5a4d3c2b1a09".length();
    private static final int HIGHER = "0191a3c5-7d10-7c3e-".length();
    private static final int HEXADECIMAL_BITS = 4;

    private QuickIds() {}

    /** Null when this part of an ASCII text is of another form. */
    static @Nullable UUID quick(byte[] text, int begin, int end) {
        if (end - begin != LENGTH || !isOfIdsForm(text, begin)) {
            return null;
        }
        return new UUID(bits(text, begin, begin + HIGHER), bits(text, begin + HIGHER, end));
    }

    /** Hexadecimal digits, and dashes at their places. */
    private static boolean isOfIdsForm(byte[] text, int begin) {
        for (var index = 0; index < LENGTH; index++) {
            var isDash = index == 8 || index == 13 || index == 18 || index == 23;
            if (isDash ? text[begin + index] != '-' : !HexFormat.isHexDigit(text[begin + index])) {
                return false;
            }
        }
        return true;
    }

    private static long bits(byte[] text, int begin, int end) {
        var bits = 0L;
        for (var index = begin; index < end; index++) {
            if (text[index] != '-') {
                bits = bits << HEXADECIMAL_BITS | HexFormat.fromHexDigit(text[index]);
            }
        }
        return bits;
    }
}
