package servicedelivery.incident.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces variables and escapes their values as Zammad does; the triggers of the recipe are its two tables. */
record Zammad(Recipe recipe) implements Tool {

    private static final Pattern VARIABLE = Pattern.compile("#\\{([a-z0-9_.]+)}");

    @Override
    public Told tells(JsonNode ticket) {
        var translated = (ObjectNode) ticket.deepCopy();
        set(translated, "report_status", recipe.table("`report_status`").get(name(ticket, "state")));
        if (!ticket.has("report_priority")) {
            set(translated, "report_priority", recipe.table("`report_priority`").get(name(ticket, "priority")));
        }
        return Told.of(
                filled(recipe.block("text"), translated, value -> value),
                filled(recipe.block("json"), translated, Zammad::escaped));
    }

    private static void set(ObjectNode ticket, String attribute, String value) {
        ticket.put(attribute, value);
    }

    private static String name(JsonNode ticket, String reference) {
        return ticket.path(reference).path("name").asText();
    }

    private static String filled(String template, JsonNode ticket, UnaryOperator<String> escape) {
        return VARIABLE.matcher(template).replaceAll(variable -> {
            var path = variable.group(1).split("\\.", -1);
            if (!path[0].equals("ticket")) {
                throw new AssertionError("no such object: " + variable.group());
            }
            var value = ticket;
            for (var index = 1; index < path.length; index++) {
                value = value.path(path[index]);
            }
            return Matcher.quoteReplacement(escape.apply(value.asText("")));
        });
    }

    private static String escaped(String value) {
        return value.replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
