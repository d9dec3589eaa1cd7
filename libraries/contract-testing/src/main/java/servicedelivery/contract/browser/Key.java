package servicedelivery.contract.browser;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keys by which people without a mouse find their way. */
public enum Key {
    TAB("Tab", 9, ""),
    ENTER("Enter", 13, "\r"),
    SPACE(" ", 32, " "),
    DOWN("ArrowDown", 40, "");

    private final String name;
    private final int code;
    private final String text;

    Key(String name, int code, String text) {
        this.name = name;
        this.code = code;
        this.text = text;
    }

    ObjectNode event(String type) {
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("key", name)
                .put("code", name.isBlank() ? "Space" : name)
                .put("windowsVirtualKeyCode", code);
        return type.equals("keyDown") ? event.put("text", text) : event;
    }
}
