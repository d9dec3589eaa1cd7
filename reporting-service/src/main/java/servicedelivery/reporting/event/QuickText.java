package servicedelivery.reporting.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are written in one form nearly always, which is read quickly; in all others they are read as Jackson reads them. */
final class QuickText<T> extends StdScalarDeserializer<T> {

    private static final int DECIMAL = 10;

    private final transient Function<String, @Nullable T> quick;
    private final transient JsonDeserializer<? extends T> otherwise;

    /** @param quick answers null for a text of another form */
    QuickText(Class<T> type, Function<String, @Nullable T> quick, JsonDeserializer<? extends T> otherwise) {
        super(type);
        this.quick = quick;
        this.otherwise = otherwise;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var value = parser.hasToken(JsonToken.VALUE_STRING) ? quick.apply(parser.getText()) : null;
        return value == null ? otherwise.deserialize(parser, context) : value;
    }

    /** At most nine digits of a text as a number; negative when they are not all digits. */
    static int number(byte[] text, int begin, int end) {
        var number = 0;
        for (var index = begin; index < end; index++) {
            var digit = text[index] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * DECIMAL + digit;
        }
        return number;
    }
}
