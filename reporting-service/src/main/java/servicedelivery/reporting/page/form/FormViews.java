package servicedelivery.reporting.page.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.page.form.FormView.Box;
import servicedelivery.reporting.page.form.FormView.Choice;
import servicedelivery.reporting.page.form.FormView.Complaint;
import servicedelivery.reporting.page.form.FormView.Line;
import servicedelivery.reporting.page.form.FormView.Piece;
import servicedelivery.reporting.page.form.FormView.Table;
import servicedelivery.reporting.report.format.HarmlessText;

/**
 * Puts what is typed, what is wrong with it and what it says by now into the fields of a form.
 *
 * @param now what it says, when somebody changed it; else null
 */
record FormViews(
        Form form, Typed typed, Complaints wrong, @Nullable Typed now) {

    List<Piece> pieces() {
        return form.parts().stream()
                .map(part -> part instanceof Rows rows
                        ? new Piece(null, table(rows))
                        : new Piece(box((Field) part, "", typed, now), null))
                .toList();
    }

    /** In the order of the fields, so that the summary can be worked off. */
    static List<Complaint> complaints(List<Piece> pieces, Complaints wrong) {
        var all = new ArrayList<Complaint>();
        wrong.others().forEach(other -> all.add(new Complaint("", HarmlessText.of(other))));
        pieces.stream().flatMap(FormViews::complaints).forEach(all::add);
        return all;
    }

    private static Stream<Complaint> complaints(Piece piece) {
        if (piece.box() != null) {
            return complaint(piece.box(), "");
        }
        var table = piece.table();
        if (table == null) {
            return Stream.empty();
        }
        return Stream.concat(
                table.error().isEmpty() ? Stream.empty() : Stream.of(new Complaint(table.id(), table.error())),
                table.lines().stream()
                        .flatMap(line -> line.boxes().stream().flatMap(box -> complaint(box, line.label() + ": "))));
    }

    private static Stream<Complaint> complaint(Box box, String where) {
        var place = box.isChoice() ? box.choices().get(0).id() : box.id();
        return box.error().isEmpty() ? Stream.empty() : Stream.of(new Complaint(place, where + box.error()));
    }

    private Table table(Rows rows) {
        var error = wrong.about(rows.name());
        var filled = typed.rows(rows.name());
        var present = now == null ? List.<Typed>of() : now.rows(rows.name());
        var shown = Math.max(1, filled.size());
        return new Table(
                id(rows.name()),
                rows.label(),
                rows.hint(),
                rows.one(),
                rows.toAdd(),
                error.isEmpty() ? "" : rows.label() + " " + error,
                IntStream.range(0, shown)
                        .mapToObj(index -> line(
                                rows,
                                index,
                                index < filled.size() ? filled.get(index) : Typed.NOTHING,
                                now == null ? null : index < present.size() ? present.get(index) : Typed.NOTHING))
                        .toList());
    }

    private Line line(Rows rows, int index, Typed row, @Nullable Typed present) {
        var one = rows.one().substring(0, 1).toUpperCase(Locale.UK) + rows.one().substring(1);
        return new Line(
                "%s %d".formatted(one, index + 1),
                "Remove %s %d".formatted(rows.one(), index + 1),
                rows.toRemove(index),
                rows.fields().stream()
                        .map(field -> box(field, "%s/%d/".formatted(rows.name(), index), row, present))
                        .toList());
    }

    /** @param start of its name, where it stands in a row */
    private Box box(Field field, String start, Typed values, @Nullable Typed present) {
        var name = start + field.name();
        var error = wrong.about(name);
        var chosen = values.all(field.name());
        return new Box(
                id(name),
                name,
                field.label(),
                field.hint(),
                field.kind().name(),
                values.one(field.name()),
                IntStream.range(0, field.options().size())
                        .mapToObj(index -> choice(field.options().get(index), id(name) + "-" + index, chosen))
                        .toList(),
                error.isEmpty() ? "" : field.label() + " " + error,
                present == null || said(field, present).equals(said(field, values)) ? "" : said(field, present));
    }

    private static Choice choice(Field.Option option, String id, List<String> chosen) {
        var isChosen =
                option.value().isEmpty() ? chosen.stream().allMatch(String::isEmpty) : chosen.contains(option.value());
        return new Choice(
                id, option.value(), HarmlessText.of(option.text()), HarmlessText.of(option.detail()), isChosen);
    }

    /** As people read it. */
    private static String said(Field field, Typed values) {
        var all = values.all(field.name()).stream()
                .filter(value -> !value.isBlank())
                .map(value -> field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(Field.Option::text)
                        .findFirst()
                        .orElse(value))
                .toList();
        return all.isEmpty() ? "nothing" : HarmlessText.of(String.join(", ", all));
    }

    private static String id(String name) {
        return "field-" + name.replace('/', '-');
    }
}
