package servicedelivery.reporting.page.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of rows that all have the same fields.
 *
 * @param one what a row is, such as "update"
 */
public record Rows(String name, String label, String hint, String one, List<Field> fields) implements Part {

    private static final String ADD = "add ";
    private static final String REMOVE = "remove ";

    @Override
    public void write(Typed typed, ObjectNode body) {
        var array = body.putArray(name);
        typed.rows(name).forEach(row -> {
            var object = array.addObject();
            fields.forEach(field -> field.write(row, object));
        });
    }

    @Override
    public void read(JsonNode body, Map<String, List<String>> typed) {
        var index = 0;
        for (var row : body.path(name)) {
            var inside = new LinkedHashMap<String, List<String>>();
            fields.forEach(field -> field.read(row, inside));
            var start = "%s/%d/".formatted(name, index++);
            inside.forEach((field, all) -> typed.put(start + field, all));
        }
    }

    String toAdd() {
        return ADD + name;
    }

    String toRemove(int row) {
        return REMOVE + name + "/" + row;
    }

    /** As after pressing a button that adds a row or takes one out. */
    Typed after(String step, Typed typed) {
        var rows = new ArrayList<>(typed.rows(name));
        if (step.equals(toAdd())) {
            rows.add(Typed.NOTHING);
            return typed.withRows(name, filled(rows));
        }
        for (var row = 0; row < rows.size(); row++) {
            if (step.equals(toRemove(row))) {
                rows.remove(row);
                return typed.withRows(name, rows);
            }
        }
        return typed;
    }

    Typed withoutBlankRows(Typed typed) {
        return typed.withRows(
                name, typed.rows(name).stream().filter(row -> !row.isBlank()).toList());
    }

    /** A row without a field would not be one. */
    private List<Typed> filled(List<Typed> rows) {
        var blank = new Typed(Map.of(fields.get(0).name(), List.of("")));
        return rows.stream().map(row -> row.values().isEmpty() ? blank : row).toList();
    }
}
