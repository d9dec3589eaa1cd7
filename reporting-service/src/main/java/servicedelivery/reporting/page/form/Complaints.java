package servicedelivery.reporting.page.form;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import servicedelivery.problem.FieldError;

/**
 * What the API finds wrong, by the names of the fields.
 *
 * @param byName of each field the first thing; a list of rows has it under its own name
 * @param others what is about no field of the form, in whole sentences
 */
record Complaints(Map<String, String> byName, List<String> others) {

    static final Complaints NONE = new Complaints(Map.of(), List.of());

    /** @param start of the JSON Pointers to what the form is about */
    static Complaints of(HttpProblem problem, String start, Form form) {
        var byName = new LinkedHashMap<String, String>();
        var others = new ArrayList<String>();
        for (var error : errors(problem)) {
            var name = error.pointer().startsWith(start + "/")
                    ? nameIn(form, error.pointer().substring(start.length() + 1))
                    : "";
            if (name.isEmpty()) {
                others.add("%s %s".formatted(error.pointer(), error.detail()));
            } else {
                byName.putIfAbsent(name, error.detail());
            }
        }
        if (byName.isEmpty() && others.isEmpty()) {
            others.add(String.valueOf(problem.getDetail()));
        }
        return new Complaints(byName, others);
    }

    String about(String name) {
        return byName.getOrDefault(name, "");
    }

    private static List<FieldError> errors(HttpProblem problem) {
        return problem.getParameters().get("errors") instanceof List<?> all
                ? all.stream()
                        .filter(FieldError.class::isInstance)
                        .map(FieldError.class::cast)
                        .toList()
                : List.of();
    }

    /** The field itself, or that of which the pointer names a part; empty when there is none. */
    private static String nameIn(Form form, String pointer) {
        for (var part : form.parts()) {
            if (part instanceof Rows rows && pointer.startsWith(rows.name() + "/")) {
                return inRow(rows, pointer);
            }
            if (pointer.equals(part.name()) || pointer.startsWith(part.name() + "/")) {
                return part.name();
            }
        }
        return "";
    }

    private static String inRow(Rows rows, String pointer) {
        return rows.fields().stream()
                .filter(field -> pointer.matches("[^/]+/[0-9]+/" + field.name() + "(/.*)?"))
                .map(field -> pointer)
                .findFirst()
                .orElse(rows.name());
    }
}
