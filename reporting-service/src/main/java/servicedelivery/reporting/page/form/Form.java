package servicedelivery.reporting.page.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which fields a form has: the one description from which it is shown, read, and explained. */
public record Form(List<Part> parts) {

    public static Form of(Part... parts) {
        return new Form(List.of(parts));
    }

    /** The body of the API's request that says the same. */
    public ObjectNode body(Typed typed) {
        var body = JsonNodeFactory.instance.objectNode();
        parts.forEach(part -> part.write(typed, body));
        return body;
    }

    /** What somebody would have typed to say what the API answers. */
    public Typed typed(JsonNode body) {
        var values = new LinkedHashMap<String, List<String>>();
        parts.forEach(part -> part.read(body, values));
        return new Typed(values);
    }

    /** Whether two states say the same as far as this form shows them. */
    boolean same(JsonNode one, Typed typed) {
        return body(typed(one)).equals(body(typed));
    }

    /** After pressing a button that adds a row or takes one out. */
    Typed after(String step, Typed typed) {
        var changed = typed;
        for (var part : parts) {
            changed = part instanceof Rows rows ? rows.after(step, changed) : changed;
        }
        return changed;
    }

    Typed withoutBlankRows(Typed typed) {
        var changed = typed;
        for (var part : parts) {
            changed = part instanceof Rows rows ? rows.withoutBlankRows(changed) : changed;
        }
        return changed;
    }

    /** What people call the fields, by the first names of their paths. */
    public Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        parts.forEach(part -> labels.put(part.name(), part.label()));
        return labels;
    }
}
