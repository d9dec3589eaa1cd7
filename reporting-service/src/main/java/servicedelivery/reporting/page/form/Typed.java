package servicedelivery.reporting.page.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the fields of a form, by their names; the names of a row begin with that of its list and its number. */
public record Typed(Map<String, List<String>> values) {

    private static final Pattern ROW = Pattern.compile("(0|[1-9][0-9]{0,2})/");

    static final Typed NOTHING = new Typed(Map.of());

    String one(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean isBlank() {
        return values.values().stream().allMatch(all -> all.stream().allMatch(String::isBlank));
    }

    /** The rows of a list, in the order of their numbers. */
    List<Typed> rows(String list) {
        var inside = below(list);
        var numbers = new TreeSet<Integer>();
        inside.values.keySet().stream()
                .map(ROW::matcher)
                .filter(Matcher::lookingAt)
                .forEach(row -> numbers.add(Integer.valueOf(row.group(1))));
        return numbers.stream().map(number -> inside.below(number.toString())).toList();
    }

    /** With other rows in that list, numbered from 0. */
    Typed withRows(String list, List<Typed> rows) {
        var changed = new LinkedHashMap<>(values);
        changed.keySet().removeIf(name -> name.startsWith(list + "/"));
        for (var index = 0; index < rows.size(); index++) {
            for (var field : rows.get(index).values.entrySet()) {
                changed.put("%s/%d/%s".formatted(list, index, field.getKey()), field.getValue());
            }
        }
        return new Typed(changed);
    }

    private Typed below(String start) {
        var inside = new LinkedHashMap<String, List<String>>();
        values.forEach((name, all) -> {
            if (name.startsWith(start + "/")) {
                inside.put(name.substring(start.length() + 1), all);
            }
        });
        return new Typed(inside);
    }
}
