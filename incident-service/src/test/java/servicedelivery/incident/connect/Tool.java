package servicedelivery.incident.connect;

import com.fasterxml.jackson.databind.JsonNode;

/** A service desk tool that is set up as its recipe says. */
public interface Tool {

    /** @param ticket a ticket in the tool's own form and values */
    Told tells(JsonNode ticket);

    /** What the tool's log says after it told a ticket and was answered with this status; empty for tools that have no log of ours. */
    default String errorAfter(JsonNode ticket, int status) {
        return "";
    }

    static Tool called(String name) {
        return switch (name) {
            case "zammad" -> new Zammad(Recipe.of("Zammad"));
            case "jira" -> new Jira(Recipe.of("Jira Service Management"));
            case "servicenow" -> new ServiceNow(Recipe.of("ServiceNow"));
            case "glpi" -> new Glpi(Recipe.of("GLPI"));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
