package servicedelivery.reporting.event;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field of the JSON objects that {@link QuickRecords} read. */
final class QuickField {

    private static final int NO_PLACE = -1;

    private final byte[] name;
    private final byte[] prefix;
    private final int place;
    private final Class<?> type;
    private final QuickBytes.Meaning ofText;

    private QuickField(byte[] name, int place, Class<?> type, QuickBytes.Meaning ofText) {
        this.name = name;
        this.prefix =
                ('"' + new String(name, StandardCharsets.ISO_8859_1) + "\":").getBytes(StandardCharsets.ISO_8859_1);
        this.place = place;
        this.type = type;
        this.ofText = ofText;
    }

    /** One that becomes a component of a record. */
    QuickField(RecordComponent component, int place) {
        this(
                component.getName().getBytes(StandardCharsets.US_ASCII),
                place,
                component.getType(),
                ofText(component.getType(), component.isAnnotationPresent(Recurring.class)));
    }

    /** One that the record does not have. */
    static QuickField unknown(byte[] name) {
        // Any text will do for what nobody reads.
        return new QuickField(name, NO_PLACE, Object.class, (json, begin, end) -> "");
    }

    byte[] name() {
        return name;
    }

    /** The name as an object has it, with the colon. */
    byte[] prefix() {
        return prefix;
    }

    /** Reads the value that comes next; false when it is of another form than this takes, or the second one of its name. */
    boolean read(QuickBytes bytes, @Nullable Object[] values) {
        var value = bytes.value(ofText);
        if (place == NO_PLACE) {
            return value != null;
        }
        if (value == QuickBytes.NULL) {
            return values[place] == null;
        }
        var taken = value == null || values[place] != null ? null : taken(value);
        values[place] = taken;
        return taken != null;
    }

    private @Nullable Object taken(Object value) {
        if (value instanceof Long number && type == Integer.class) {
            return number == number.intValue() ? (Integer) number.intValue() : null;
        }
        return type.isInstance(value) ? value : null;
    }

    private static QuickBytes.Meaning ofText(Class<?> type, boolean isRecurring) {
        if (type == String.class) {
            return isRecurring ? new SeenTexts()::of : SeenTexts::text;
        }
        if (type == Instant.class) {
            return QuickInstants::quick;
        }
        if (type == Duration.class) {
            return (json, begin, end) -> QuickDurations.quick(SeenTexts.text(json, begin, end));
        }
        return type == UUID.class ? QuickIds::quick : (json, begin, end) -> null;
    }
}
