package servicedelivery.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wire form of enum constants: {@code ON_HOLD} is {@code on-hold}. */
public final class KebabCase {

    private static final Map<Enum<?>, String> FORMS = new ConcurrentHashMap<>();

    /** Of each enum, so that what is asked for every event need not be searched. */
    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(Object::toString, Function.identity()));
        }
    };

    private KebabCase() {}

    public static String of(Enum<?> constant) {
        return FORMS.computeIfAbsent(constant, KebabCase::form);
    }

    private static String form(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with a wire form; empty when there is none. */
    public static <E extends Enum<E>> Optional<E> choice(String text, Class<E> type) {
        return Optional.ofNullable(CONSTANTS.get(type).get(text)).map(type::cast);
    }

    /** All wire forms, for messages that say what would have been right. */
    public static String choices(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
