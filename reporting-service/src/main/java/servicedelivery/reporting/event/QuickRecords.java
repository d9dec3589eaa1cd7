package servicedelivery.reporting.event;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON objects into records byte by byte where they have the form in which the sources write nearly all events: without blanks and
 * escapes, and with no list or object inside. All others are left to Jackson, which takes several times as long. Fields are expected in the
 * order of an earlier object, and looked up by their name where they come in another. Safe for use by several threads.
 */
final class QuickRecords<T> {

    private static final int SPARSE = 4;

    /** So many fields are expected in their order at most; those of an event are fewer. */
    private static final int LONGEST_ORDER = 64;

    /** One in so many objects of another order than expected tells which to expect, so that one of an odd order does not disturb for long. */
    private static final int FEW = 16;

    /** Stands for each field that the record does not have. */
    private static final QuickField UNKNOWN = QuickField.unknown(new byte[0]);

    private final Constructor<T> constructor;
    private final int size;

    /** Each lies where the hash of its name says, or in the next free place. */
    private final @Nullable QuickField[] fields;

    private volatile QuickField[] order = {};

    QuickRecords(Class<T> type) {
        var components = type.getRecordComponents();
        size = components.length;
        constructor = constructor(type, components);
        fields = new QuickField[Integer.highestOneBit(size * SPARSE)];
        for (var index = 0; index < size; index++) {
            var field = new QuickField(components[index], index);
            var place = QuickBytes.hash(field.name()) & (fields.length - 1);
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
        var values = new @Nullable Object[size];
        var expected = order;
        var count = 0;
        var isAsExpected = true;
        if (!bytes.passes('{')) {
            return null;
        }
        do {
            var likely = count < expected.length ? expected[count] : null;
            var field = nextField(bytes, likely);
            if (field == null || !field.read(bytes, values)) {
                return null;
            }
            isAsExpected &= field == likely;
            count++;
        } while (bytes.passes(','));
        if (!bytes.passes('}') || !bytes.isAtEnd()) {
            return null;
        }
        if (!isAsExpected && ThreadLocalRandom.current().nextInt(FEW) == 0) {
            order = orderIn(json);
        }
        return made(values);
    }

    /** Goes past the name that comes next; null when none does. */
    private @Nullable QuickField nextField(QuickBytes bytes, @Nullable QuickField likely) {
        if (likely != null && bytes.passes(likely.prefix())) {
            return likely;
        }
        return bytes.passesName() ? named(bytes) : null;
    }

    /** The field of the name that was passed last. */
    private QuickField named(QuickBytes bytes) {
        var place = bytes.hashOfName() & (fields.length - 1);
        for (; ; ) {
            var field = fields[place];
            if (field == null) {
                return UNKNOWN;
            }
            if (bytes.isName(field.name())) {
                return field;
            }
            place = (place + 1) & (fields.length - 1);
        }
    }

    /** In which the fields come in an object that was read. */
    private QuickField[] orderIn(byte[] json) {
        var bytes = new QuickBytes(json);
        var values = new @Nullable Object[size];
        var found = new ArrayList<QuickField>();
        bytes.passes('{');
        do {
            bytes.passesName();
            var field = named(bytes);
            found.add(field == UNKNOWN ? QuickField.unknown(bytes.name()) : field);
            field.read(bytes, values);
        } while (bytes.passes(',') && found.size() < LONGEST_ORDER);
        return found.toArray(QuickField[]::new);
    }

    private T made(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be made", e);
        }
    }
}
