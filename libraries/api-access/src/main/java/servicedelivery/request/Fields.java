package servicedelivery.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.FieldError;
import servicedelivery.problem.Problems;

/**
 * Reads the fields of a JSON object and collects what is wrong with them. Every reading method gives null for a field
 * that is absent, null or wrong; {@link #done()} then throws all that was found, also the names that nobody asked for.
 */
public final class Fields {

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private final ObjectNode object;
    private final String path;
    private final List<FieldError> errors;
    private final Set<String> known = new LinkedHashSet<>();

    public Fields(ObjectNode object) {
        this(object, "", new ArrayList<>());
    }

    private Fields(ObjectNode object, String path, List<FieldError> errors) {
        this.object = object;
        this.path = path;
        this.errors = errors;
    }

    /** Text of at most {@code longest} characters, as it was sent; blank text counts as absent. */
    public @Nullable String text(String name, int longest) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            return refused(name, "must be text");
        }
        var text = node.textValue();
        var fault = Texts.fault(text, longest);
        if (fault != null) {
            return refused(name, fault);
        }
        return text.isBlank() ? null : text;
    }

    /** A constant of an enum whose {@code toString()} is its wire form. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        return parsed(name, text -> KebabCase.choice(text, type), () -> "must be one of " + KebabCase.choices(type));
    }

    /** An instant with an offset, truncated to microseconds. */
    public @Nullable Instant instant(String name) {
        return parsed(
                name, Moments::instant, () -> Moments.rule(object.path(name).asText()));
    }

    /** Notes an error when an instant lies more than five minutes in the future; clocks may differ by that much. */
    public void refuseFuture(String name, @Nullable Instant instant, Clock clock) {
        if (instant != null && instant.isAfter(clock.instant().plus(CLOCKS_DIFFER_BY))) {
            refuse(name, "must not be more than 5 minutes in the future");
        }
    }

    public @Nullable LocalDate date(String name) {
        return parsed(name, Moments::date, () -> "must be a date such as 2019-01-31");
    }

    /** An ISO 8601 duration that is not negative. */
    public @Nullable Duration duration(String name) {
        return parsed(name, Moments::duration, () -> "must be an ISO 8601 duration such as PT4H or PT1H30M");
    }

    public @Nullable Integer integer(String name, int least, int most) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        var valid = node.isIntegralNumber() && node.canConvertToInt();
        return valid && node.intValue() >= least && node.intValue() <= most
                ? node.intValue()
                : refused(name, "must be a whole number from %d to %d".formatted(least, most));
    }

    public @Nullable Boolean flag(String name) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        return node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : refused(name, "must be true or false");
    }

    public <T> @Nullable T object(String name, Function<Fields, T> reader) {
        var node = present(name);
        return node == null ? null : objectAt(name, node, reader);
    }

    /** The objects of an array of at most {@code most}; an absent one gives an empty list. */
    public <T> List<T> objects(String name, int most, Function<Fields, T> reader) {
        var node = present(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray() || node.size() > most) {
            refuse(name, "must be an array of at most %d objects".formatted(most));
            return List.of();
        }
        return IntStream.range(0, node.size())
                .mapToObj(index -> objectAt(name + "/" + index, node.get(index), reader))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The value, after noting that it is missing when it is; a field already found wrong is not noted twice. */
    public <T> @Nullable T required(String name, @Nullable T value) {
        if (value == null && !hasError(name)) {
            refuse(name, "is required");
        }
        return value;
    }

    /** The raw value for readers of their own; null when absent or null. */
    public @Nullable JsonNode present(String name) {
        known.add(name);
        var node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    public void refuse(String name, String detail) {
        errors.add(new FieldError(path + "/" + name, detail));
    }

    public boolean hasError(String name) {
        return errors.stream().anyMatch(error -> error.pointer().equals(path + "/" + name));
    }

    /** Whether nothing wrong was noted so far. */
    public boolean areRight() {
        return errors.isEmpty();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every error found */
    public void done() {
        noteUnknown();
        if (!errors.isEmpty()) {
            throw Problems.invalidFields(errors);
        }
    }

    private <T> @Nullable T parsed(String name, Function<String, Optional<T>> parser, Supplier<String> rule) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        var value = node.isTextual() ? parser.apply(node.textValue()) : Optional.<T>empty();
        return value.orElseGet(() -> refused(name, rule.get()));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T refused(String name, String detail) {
        refuse(name, detail);
        return null;
    }

    private <T> @Nullable T objectAt(String name, JsonNode node, Function<Fields, T> reader) {
        if (!(node instanceof ObjectNode inner)) {
            return refused(name, "must be an object");
        }
        var fields = new Fields(inner, path + "/" + name, errors);
        var read = reader.apply(fields);
        fields.noteUnknown();
        return read;
    }

    private void noteUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(
                        name.replace("~", "~0").replace("/", "~1"),
                        "is not known; known are " + String.join(", ", known));
            }
        });
    }
}
