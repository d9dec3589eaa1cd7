package servicedelivery.faults.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Changes one thing somewhere in a body: in its JSON, or in its bytes. */
final class Mutation {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LARGEST = 256 * 1024;

    private static final List<byte[]> NOT_UTF_8 = List.of(
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xE2},
            new byte[] {0});

    private static final List<String> NOT_A_BODY = Oddities.these("""
            ¦ null ¦ [] ¦ {} ¦ true ¦ "a" ¦ 1e999999999 ¦ {'a': 1} ¦ {a: 1} ¦ {"a": NaN} ¦ {"a": 01} ¦ {"a": +1} ¦ {"a": .5}
            {"a": "\\x"} ¦ {"a": "\\uD83D"} ¦ {"a": 1,} ¦ /* a */ {} ¦ {"": 1} ¦ {"__proto__": {"a": 1}, "constructor": 1}
            {"@class": "java.lang.ProcessBuilder"} ¦ a=b&c=d ¦ <a/> ¦ \uFEFF{} ¦ [*100 ¦ [*1001 ¦ {"summary":*20000""");

    private Mutation() {}

    /** Changes it in place. */
    static void mutate(ObjectNode root, Dice dice) {
        var containers = new ArrayList<JsonNode>();
        collect(root, containers);
        var container = dice.of(containers);
        if (container instanceof ObjectNode object) {
            mutateField(object, dice);
        } else if (container instanceof ArrayNode array) {
            array.insert(dice.below(array.size() + 1), odd(array, dice));
        }
    }

    private static void mutateField(ObjectNode object, Dice dice) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || dice.oneIn(6)) {
            object.set(dice.oneIn(2) ? "unheardOf" : Texts.wrong(dice), odd(object, dice));
            return;
        }
        var name = dice.of(names);
        if (dice.oneIn(6)) {
            object.remove(name);
        } else {
            object.set(name, odd(object.get(name), dice));
        }
    }

    /** Something that is not like this one. */
    private static JsonNode odd(JsonNode old, Dice dice) {
        return switch (dice.below(14)) {
            case 0 -> NullNode.instance;
            case 1 -> BooleanNode.TRUE;
            case 2 -> JSON.objectNode();
            case 3 -> JSON.arrayNode();
            case 4 -> JSON.arrayNode().add(old.deepCopy());
            case 5 -> IntNode.valueOf((int) dice.between(-1, 11));
            case 6 -> DecimalNode.valueOf(new BigDecimal(dice.of(List.of("1e400", "-0.0000000001", "5.0"))));
            case 7 -> BigIntegerNode.valueOf(BigInteger.TEN.pow(dice.of(List.of(19, 20, 400))));
            case 8 -> TextNode.valueOf(old.asText().toUpperCase(Locale.ROOT));
            case 9 -> TextNode.valueOf(" " + old.asText() + " ");
            default -> TextNode.valueOf(Texts.wrong(dice));
        };
    }

    private static void collect(JsonNode value, List<JsonNode> containers) {
        if (value.isContainerNode()) {
            containers.add(value);
            value.forEach(child -> collect(child, containers));
        }
    }

    /** The same bytes with something wrong in them, or quite others. */
    static byte[] spoilt(byte[] body, Dice dice) {
        return switch (dice.below(10)) {
            case 0 -> Arrays.copyOf(body, dice.below(body.length + 1));
            case 1, 2 -> with(body, dice.of(NOT_UTF_8), dice.below(body.length + 1));
            case 3 -> with(body, new byte[] {(byte) dice.below(256)}, dice.below(body.length + 1));
            case 4 -> with(body, body, body.length);
            case 5 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 6 -> dice.oneIn(8) ? padded(body, dice) : twice(body);
            default -> dice.of(NOT_A_BODY).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] with(byte[] body, byte[] inserted, int at) {
        var out = new ByteArrayOutputStream();
        out.write(body, 0, at);
        out.writeBytes(inserted);
        out.write(body, at, body.length - at);
        return out.toByteArray();
    }

    /** All fields of an object twice. */
    private static byte[] twice(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .replaceFirst("(?s)^\\{(.+)}$", "{$1,$1}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Just small enough, or just too large. */
    private static byte[] padded(byte[] body, Dice dice) {
        var padding = new byte[Math.max(0, LARGEST - body.length + (int) dice.between(-1, 1))];
        Arrays.fill(padding, (byte) ' ');
        return with(body, padding, body.length);
    }
}
