package servicedelivery.reporting.event;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON objects into records byte by byte where they have the form in which the sources write nearly all events: without blanks and
 * escapes, and with no list or object inside. All others are left to Jackson, which takes several times as long.
 */
final class QuickRecords<T> {

    private static final int SPARSE = 4;

    /** Any text will do for that of a field that the record does not have. */
    private static final QuickBytes.Meaning UNKNOWN = (json, begin, end) -> "";

    private static final class Field {

        private final byte[] name;
        private final int index;
        private final Class<?> type;
        private final QuickBytes.Meaning ofText;

        Field(RecordComponent component, int index) {
            this.name = component.getName().getBytes(StandardCharsets.US_ASCII);
            this.index = index;
            this.type = component.getType();
            this.ofText = ofText(type, component.isAnnotationPresent(Recurring.class));
        }
    }

    private final Constructor<T> constructor;
    private final int size;

    /** Each lies where the hash of its name says, or in the next free place. */
    private final @Nullable Field[] fields;

    QuickRecords(Class<T> type) {
        var components = type.getRecordComponents();
        size = components.length;
        constructor = constructor(type, components);
        fields = new Field[Integer.highestOneBit(size * SPARSE)];
        for (var index = 0; index < size; index++) {
            var field = new Field(components[index], index);
            var place = QuickBytes.hash(field.name) & (fields.length - 1);
            while (fields[place] != null) {
                place = (place + 1) & (fields.length - 1);
            }
            fields[place] = field;
        }
    }

    private static <T> Constructor<T> constructor(Class<T> type, RecordComponent[] components) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a constructor of all its components", e);
        }
    }

    /** Null when the bytes are of another form, or are not what the record takes. */
    @Nullable
    T read(byte[] json) {
        var bytes = new QuickBytes(json);
        if (!bytes.passes('{')) {
            return null;
        }
        var values = new @Nullable Object[size];
        do {
            if (!bytes.passesName() || !readField(bytes, values)) {
                return null;
            }
        } while (bytes.passes(','));
        return bytes.passes('}') && bytes.isAtEnd() ? made(values) : null;
    }

    private boolean readField(QuickBytes bytes, @Nullable Object[] values) {
        var field = named(bytes);
        if (field == null) {
            return bytes.value(UNKNOWN) != null;
        }
        var value = bytes.value(field.ofText);
        if (value == QuickBytes.NULL) {
            return values[field.index] == null;
        }
        var taken = value == null || values[field.index] != null ? null : taken(value, field.type);
        values[field.index] = taken;
        return taken != null;
    }

    private @Nullable Field named(QuickBytes bytes) {
        var place = bytes.hashOfName() & (fields.length - 1);
        for (; ; ) {
            var field = fields[place];
            if (field == null || bytes.isName(field.name)) {
                return field;
            }
            place = (place + 1) & (fields.length - 1);
        }
    }

    private static @Nullable Object taken(Object value, Class<?> type) {
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

    private T made(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be made", e);
        }
    }
}
