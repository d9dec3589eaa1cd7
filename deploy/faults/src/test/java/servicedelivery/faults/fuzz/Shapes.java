package servicedelivery.faults.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import servicedelivery.contract.Schemas;

/** Makes values that a schema allows, at its limits too, out of what the memory has where that makes sense. */
final class Shapes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a first state cannot do without, although a later one can, so that the schema does not ask for it. */
    private static final Set<String> WANTED =
            Set.of("priority", "affectedService", "openedAt", "respondedAt", "recommend", "organisation", "text");

    private static final int MANY_ITEMS = 300;
    private static final int SMALL = 8;
    private static final int LONGEST_TEXT = 4_000;

    private final Schemas schemas;
    private final Memory memory;

    Shapes(OpenAPI document, Memory memory) {
        this.schemas = new Schemas(document);
        this.memory = memory;
    }

    /** @param name of the field or the parameter */
    JsonNode value(Schema<?> schema, String name, Dice dice) {
        var actual = schemas.resolved(schema);
        if (Boolean.TRUE.equals(actual.getNullable()) && dice.oneIn(12)) {
            return NullNode.instance;
        }
        if (actual.getOneOf() != null) {
            return value((Schema<?>) dice.of(actual.getOneOf()), name, dice);
        }
        if (actual.getEnum() != null) {
            var choice = dice.of((List<?>) actual.getEnum());
            return choice == null ? NullNode.instance : TextNode.valueOf(choice.toString());
        }
        if (!schemas.properties(actual).isEmpty()) {
            return object(actual, dice);
        }
        return switch (Objects.requireNonNullElse(actual.getType(), "string")) {
            case "array" -> array(actual, name, dice);
            case "boolean" -> BooleanNode.valueOf(dice.oneIn(2));
            case "integer" -> IntNode.valueOf((int) number(actual, dice));
            case "number" -> DecimalNode.valueOf(BigDecimal.valueOf(number(actual, dice), dice.below(3)));
            default -> TextNode.valueOf(text(actual, name, dice));
        };
    }

    private ObjectNode object(Schema<?> schema, Dice dice) {
        var object = JSON.objectNode();
        var sparse = 2 + dice.below(4);
        schemas.properties(schema).forEach((name, property) -> {
            if (schemas.requires(schema, name) || (WANTED.contains(name) ? !dice.oneIn(12) : dice.oneIn(sparse))) {
                object.set(name, value(property, name, dice));
            }
        });
        return object;
    }

    private ArrayNode array(Schema<?> schema, String name, Dice dice) {
        var most = Objects.requireNonNullElse(schema.getMaxItems(), MANY_ITEMS);
        var size = dice.oneIn(100) ? Math.min(most, MANY_ITEMS) : dice.below(Math.min(most, 3) + 1);
        var array = JSON.arrayNode(size);
        for (var item = 0; item < size; item++) {
            array.add(value(schema.getItems(), name, dice));
        }
        return array;
    }

    /** Mostly small ones, so that a page is seldom a long one. */
    private static long number(Schema<?> schema, Dice dice) {
        var least = schema.getMinimum() == null ? 0 : schema.getMinimum().longValue();
        var most =
                schema.getMaximum() == null ? least + 100 : schema.getMaximum().longValue();
        return switch (dice.below(200)) {
            case 0 -> most;
            case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> least;
            default -> dice.between(least, Math.min(most, least + SMALL));
        };
    }

    private String text(Schema<?> schema, String name, Dice dice) {
        var known = memory.any(name, dice);
        if (known.isPresent() && (name.equals("organisation") || dice.oneIn(2))) {
            return known.get();
        }
        if (schema.getPattern() != null) {
            return Texts.matching(schema.getPattern(), name, dice);
        }
        return switch (Objects.requireNonNullElse(schema.getFormat(), "")) {
            case "uuid" -> memory.any(Memory.UUIDS, dice).orElseGet(() -> Texts.uuid(dice));
            case "date" -> Texts.day(dice);
            case "date-time" -> Texts.moment(name, dice);
            default -> free(schema, dice);
        };
    }

    private static String free(Schema<?> schema, Dice dice) {
        var most = Math.min(LONGEST_TEXT, Objects.requireNonNullElse(schema.getMaxLength(), LONGEST_TEXT));
        return dice.oneIn(40)
                ? Texts.ofLength(most, dice)
                : Texts.word(dice) + " " + dice.below(dice.oneIn(3) ? 20 : Integer.MAX_VALUE);
    }
}
