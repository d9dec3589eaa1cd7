package servicedelivery.incident.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evaluates the few smart values and conditions of Jira's automation that the recipe uses, as they are documented. */
record Jira(Recipe recipe) implements Tool {

    private static final Pattern SECTION = Pattern.compile("(?s)\\{\\{#if\\((.*?)\\)}}(.*?)\\{\\{/}}");
    private static final Pattern VALUE = Pattern.compile("\\{\\{([A-Za-z.]+)}}");
    private static final Pattern CALL = Pattern.compile("(equals|exists|and)\\((.*)\\)");
    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);
    private static final DateTimeFormatter PRINTED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SZ", Locale.ROOT);

    @Override
    public Told tells(JsonNode ticket) {
        return Told.of(filled(recipe.block("text"), ticket), filled(recipe.block("json"), ticket));
    }

    private static String filled(String template, JsonNode ticket) {
        var decided = SECTION.matcher(template)
                .replaceAll(
                        section -> Matcher.quoteReplacement(holds(section.group(1), ticket) ? section.group(2) : ""));
        return VALUE.matcher(decided).replaceAll(value -> Matcher.quoteReplacement(value(value.group(1), ticket)));
    }

    private static boolean holds(String condition, JsonNode ticket) {
        var call = CALL.matcher(condition);
        if (!call.matches()) {
            throw new AssertionError("not a condition that the test knows: " + condition);
        }
        var arguments = call.group(2);
        return switch (call.group(1)) {
            case "exists" -> !value(arguments, ticket).isEmpty();
            case "equals" -> equal(arguments.split(", ", 2), ticket);
            default -> {
                var first = arguments.indexOf("), ") + 1;
                yield holds(arguments.substring(0, first), ticket) && holds(arguments.substring(first + 2), ticket);
            }
        };
    }

    private static boolean equal(String[] arguments, JsonNode ticket) {
        return value(arguments[0], ticket).equals(arguments[1].substring(1, arguments[1].length() - 1));
    }

    private static String value(String path, JsonNode ticket) {
        var node = ticket;
        for (var name : path.replaceFirst("^issue\\.", "").split("\\.", -1)) {
            node = switch (name) {
                case "first" -> node.path(0);
                case "asJsonString" -> text(text(node.asText()).toString());
                case "jiraDateTime" ->
                    text(OffsetDateTime.parse(node.asText(), STORED).format(PRINTED));
                default -> node.path(name);
            };
        }
        return node.asText("");
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }
}
