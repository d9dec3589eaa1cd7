package servicedelivery.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields that are ids, arrays of ids, or arrays of texts. What is wrong is noted; an absent array is an empty list. */
public final class ListField {

    private ListField() {}

    public static List<String> texts(Fields fields, String name, int most, int longest) {
        var rule = "must be an array of at most %d texts of at most %d characters".formatted(most, longest);
        return read(fields, name, most, rule, text -> text(text, longest));
    }

    public static List<UUID> ids(Fields fields, String name, int most) {
        return read(fields, name, most, "must be an array of at most %d ids".formatted(most), ListField::id);
    }

    /** Null when it is absent, null or wrong. */
    public static @Nullable UUID id(Fields fields, String name) {
        var node = fields.present(name);
        if (node == null) {
            return null;
        }
        var id = node.isTextual() ? id(node.textValue()) : Optional.<UUID>empty();
        if (id.isEmpty()) {
            fields.refuse(name, "must be an id such as 0198c0de-0000-7000-8000-000000000001");
        }
        return id.orElse(null);
    }

    private static <T> List<T> read(
            Fields fields, String name, int most, String rule, Function<String, Optional<T>> parser) {
        var node = fields.present(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray() || node.size() > most) {
            fields.refuse(name, rule);
            return List.of();
        }
        var all = new ArrayList<T>();
        for (var index = 0; index < node.size(); index++) {
            var item = node.get(index);
            var value = item.isTextual() ? parser.apply(item.textValue()) : Optional.<T>empty();
            value.ifPresent(all::add);
            if (value.isEmpty()) {
                fields.refuse(name + "/" + index, rule.replaceFirst("^must be an array", "must stand in an array"));
            }
        }
        return all;
    }

    private static Optional<String> text(String text, int longest) {
        return Optional.of(text).filter(one -> !one.isBlank() && Texts.fault(one, longest) == null);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
