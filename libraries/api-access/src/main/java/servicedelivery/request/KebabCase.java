package servicedelivery.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The wire form of enum constants: {@code ON_HOLD} is {@code on-hold}. */
public final class KebabCase {

    private static final Map<Enum<?>, String> FORMS = new ConcurrentHashMap<>();

    private KebabCase() {}

    public static String of(Enum<?> constant) {
        return FORMS.computeIfAbsent(constant, KebabCase::form);
    }

    private static String form(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with a wire form; empty when there is none. */
    public static <E extends Enum<E>> Optional<E> choice(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst();
    }

    /** All wire forms, for messages that say what would have been right. */
    public static String choices(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
