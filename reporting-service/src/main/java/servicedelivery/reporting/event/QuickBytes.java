package servicedelivery.reporting.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Goes through the bytes of JSON that is written without blanks. Whatever is of another form is answered with null or false. */
final class QuickBytes {

    /** What a text means, of which all bytes are ASCII and none begins an escape; null when it is not known here. */
    interface Meaning {
        @Nullable
        Object of(byte[] json, int begin, int end);
    }

    /** Stands for {@code null}. */
    static final Object NULL = new Object();

    /** Stands for a list of nothing. */
    private static final Object NONE = new Object();

    private static final byte[] WORD_NULL = "null".getBytes(ISO_8859_1);
    private static final byte[] WORD_TRUE = "true".getBytes(ISO_8859_1);
    private static final byte[] WORD_FALSE = "false".getBytes(ISO_8859_1);
    private static final byte[] EMPTY_LIST = "[]".getBytes(ISO_8859_1);
    private static final char REPLACEMENT = '\uFFFD';
    private static final int DECIMAL = 10;
    private static final int MOST_DIGITS = 18;
    private static final int HASH = 31;
    private static final int LONGEST_NAME = 256;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = ONES << 7;

    private final byte[] json;
    private int at;
    private int nameBegin;
    private int nameEnd;

    QuickBytes(byte[] json) {
        this.json = json;
    }

    boolean isAtEnd() {
        return at == json.length;
    }

    /** Goes on when this comes next. */
    boolean passes(char expected) {
        if (at < json.length && json[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Goes past the name of a field, when one of a usual length comes next, and the colon. */
    boolean passesName() {
        nameBegin = at + 1;
        if (!passes('"')) {
            return false;
        }
        at = plainEnd(at);
        nameEnd = at;
        return nameEnd - nameBegin <= LONGEST_NAME && passes('"') && passes(':');
    }

    /** Goes on when all of these come next. */
    boolean passes(byte[] expected) {
        var end = at + expected.length;
        if (end > json.length || !Arrays.equals(json, at, end, expected, 0, expected.length)) {
            return false;
        }
        at = end;
        return true;
    }

    /** That was passed last. */
    byte[] name() {
        return Arrays.copyOfRange(json, nameBegin, nameEnd);
    }

    /** Of the name that was passed last. */
    int hashOfName() {
        return hash(json, nameBegin, nameEnd);
    }

    static int hash(byte[] name) {
        return hash(name, 0, name.length);
    }

    /** Names that have the ends and the length in common are few. */
    private static int hash(byte[] bytes, int begin, int end) {
        return begin == end ? 0 : (bytes[begin] * HASH + bytes[end - 1]) * HASH + end - begin;
    }

    /** Whether the name that was passed last is this one. */
    boolean isName(byte[] name) {
        return Arrays.equals(json, nameBegin, nameEnd, name, 0, name.length);
    }

    /**
     * Goes past the value that comes next: a text, a whole number of at most 18 digits, a flag, an empty list, or what stands for
     * {@link #NULL}.
     *
     * @param ofText what a text is taken for; one with other characters than those of ASCII stays a text
     */
    @Nullable
    Object value(Meaning ofText) {
        if (at == json.length) {
            return null;
        }
        return switch (json[at]) {
            case '"' -> text(ofText);
            case 'n' -> word(WORD_NULL, NULL);
            case 't' -> word(WORD_TRUE, true);
            case 'f' -> word(WORD_FALSE, false);
            case '[' -> word(EMPTY_LIST, NONE);
            default -> number();
        };
    }

    private @Nullable Object word(byte[] word, Object meaning) {
        return passes(word) ? meaning : null;
    }

    private @Nullable Object text(Meaning ofText) {
        var begin = at + 1;
        var end = plainEnd(begin);
        var isAscii = end == json.length || json[end] >= 0;
        while (end < json.length && (json[end] < 0 || isPlain(json[end]))) {
            end++;
        }
        at = end;
        if (!passes('"')) {
            return null;
        }
        if (isAscii) {
            return ofText.of(json, begin, end);
        }
        var text = new String(json, begin, end - begin, UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : null;
    }

    private @Nullable Long number() {
        var begin = at;
        var number = 0L;
        while (at < json.length && json[at] >= '0' && json[at] <= '9' && at - begin <= MOST_DIGITS) {
            number = DECIMAL * number + json[at++] - '0';
        }
        var digits = at - begin;
        var isOne = digits == 1 || (digits > 1 && digits <= MOST_DIGITS && json[begin] != '0');
        return isOne ? (Long) number : null;
    }

    /** Where the plain characters end that begin there; they are looked at by eight, and those of the last eight of all one by one. */
    private int plainEnd(int begin) {
        var end = begin;
        for (; end + Long.BYTES <= json.length; end += Long.BYTES) {
            var others = others((long) EIGHT.get(json, end));
            if (others != 0) {
                return end + Long.numberOfTrailingZeros(others) / Byte.SIZE;
            }
        }
        while (end < json.length && isPlain(json[end])) {
            end++;
        }
        return end;
    }

    /** Of ASCII, neither the end of a text, nor an escape, nor a control character. */
    private static boolean isPlain(byte character) {
        return character >= ' ' && character != '"' && character != '\\';
    }

    /**
     * Which of eight characters are not plain: the highest bit of what is left of one tells that it was less than what was taken away. Only the
     * lowest bit that is set is sure, because what one lacks is taken from the next.
     */
    private static long others(long eight) {
        var quotes = eight ^ ONES * '"';
        var escapes = eight ^ ONES * '\\';
        return (eight | (eight - ONES * ' ') | (quotes - ONES) | (escapes - ONES)) & HIGHEST;
    }
}
