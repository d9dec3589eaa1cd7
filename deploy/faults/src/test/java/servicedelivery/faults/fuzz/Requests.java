package servicedelivery.faults.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes requests: half of them right, the others with one thing in them that is not. */
final class Requests {

    private static final JsonMapper PLAIN = new JsonMapper();
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> KEYS = List.of("READ_KEY", "WRITE_KEY", "OPERATIONS_KEY", "COLP_KEY");
    private static final int MOST_LINES = 8;

    private final Memory memory;
    private final Map<String, String> keys;
    private final Map<String, Shapes> shapes = new HashMap<>();

    /** @param keys as {@code stack.env} names them */
    Requests(List<Target> targets, Map<String, String> keys, Memory memory) {
        this.memory = memory;
        this.keys = keys;
        targets.forEach(target -> shapes.put(target.module(), new Shapes(target.document(), memory)));
    }

    Sent any(Action action, Dice dice) {
        var kind = dice.below(100);
        var sent = new Sent(action.method(), path(action, dice));
        sent.say(new Header("Authorization", "Bearer " + keys.get(key(action, dice))));
        action.parameters().forEach(parameter -> fill(sent, action, parameter, dice));
        action.body().ifPresent(body -> {
            sent.say(new Header("Content-Type", body.type()));
            sent.body = text(action, body, kind >= 45 && kind < 65, dice).getBytes(StandardCharsets.UTF_8);
        });
        if (kind >= (sent.body.length > 0 ? 75 : 50)) {
            Oddities.spoil(sent, dice);
        } else if (kind >= 65) {
            sent.body = Mutation.spoilt(sent.body, dice);
        }
        sent.chunked = sent.body.length > 0 && dice.oneIn(10);
        return sent;
    }

    /** What is heavy is mostly refused to whoever asks for it. */
    private static String key(Action action, Dice dice) {
        if (action.isHeavy() && !dice.oneIn(8)) {
            return "WRITE_KEY";
        }
        return dice.oneIn(25) ? dice.of(KEYS) : action.key();
    }

    private String path(Action action, Dice dice) {
        var path = action.path();
        for (var parameter : action.parameters()) {
            if (parameter.getIn().equals("path")) {
                var value = dice.oneIn(30) ? Texts.wrong(dice) : value(action, parameter, dice);
                path = path.replace("{" + parameter.getName() + "}", Sent.encoded(value));
            }
        }
        return path;
    }

    private void fill(Sent sent, Action action, Parameter parameter, Dice dice) {
        var required = Boolean.TRUE.equals(parameter.getRequired());
        if (parameter.getName().equals("cursor")
                && memory.any(Memory.cursors(action.path()), dice).isEmpty()) {
            return;
        }
        // Pages are mostly small: what is wrong with an item is seen in a few, too.
        var wanted = parameter.getName().equals("limit") ? !dice.oneIn(30) : dice.oneIn(3);
        if (parameter.getIn().equals("query") && (required || wanted)) {
            var times = "array".equals(parameter.getSchema().getType()) ? dice.below(3) : 1;
            for (; times > 0; times--) {
                sent.ask(parameter.getName(), value(action, parameter, dice));
            }
        } else if (parameter.getIn().equals("header") && (required ? !dice.oneIn(20) : dice.oneIn(4))) {
            sent.say(new Header(parameter.getName(), header(action, parameter, dice)));
        }
    }

    private String header(Action action, Parameter parameter, Dice dice) {
        return switch (parameter.getName()) {
            case "If-Match", "If-None-Match" ->
                dice.oneIn(2) ? "*" : memory.any(Memory.TAGS, dice).orElse("\"1\"");
            case "Idempotency-Key" -> "fuzz-" + dice.below(dice.oneIn(10) ? 50 : Integer.MAX_VALUE);
            case "X-Request-Id" -> "fuzz-" + dice.below(Integer.MAX_VALUE);
            default -> value(action, parameter, dice);
        };
    }

    private String value(Action action, Parameter parameter, Dice dice) {
        var name = parameter.getName();
        var schema = parameter.getSchema();
        if (name.equals("id") && "uuid".equals(schema.getFormat())) {
            return memory.any(Memory.ids(action.collection()), dice).orElseGet(() -> Texts.uuid(dice));
        }
        if (name.equals("cursor")) {
            return memory.any(Memory.cursors(action.path()), dice).orElseGet(() -> Texts.word(dice));
        }
        return shapes.get(action.target().module())
                .value(schema.getItems() == null ? schema : schema.getItems(), name, dice)
                .asText();
    }

    private String text(Action action, Action.Body body, boolean mutated, Dice dice) {
        var lines = body.hasLines() ? 1 + dice.below(MOST_LINES) : 1;
        return IntStream.range(0, lines)
                .mapToObj(line -> value(action, body, mutated && (line == 0 || dice.oneIn(4)), dice))
                .map(value -> json(value, dice))
                .collect(Collectors.joining("\n"));
    }

    private JsonNode value(Action action, Action.Body body, boolean mutated, Dice dice) {
        var value = shapes.get(action.target().module()).value(body.schema(), "", dice);
        if (mutated && value instanceof ObjectNode object) {
            Mutation.mutate(object, dice);
        }
        return value;
    }

    private static String json(JsonNode value, Dice dice) {
        try {
            return (dice.oneIn(2) ? PLAIN : ESCAPED).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
