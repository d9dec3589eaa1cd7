package servicedelivery.reporting.page.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as its template shows it.
 *
 * @param hidden what it carries along, beside the token
 * @param complaints what is wrong, in the order of the fields
 * @param notice why what is typed is not saved, when that is nobody's mistake; or empty
 * @param meanwhile who changed it since it was opened, and what; empty when nobody did
 */
record FormView(
        Frame frame,
        List<Hidden> hidden,
        List<Complaint> complaints,
        String notice,
        List<String> meanwhile,
        List<Piece> pieces) {

    /** The title of the page, which says at once that something is wrong. */
    public String heading() {
        return (complaints.isEmpty() ? "" : "Error: ") + frame.title();
    }

    /** What people do not see. */
    record Hidden(String name, String value) {}

    /** @param place the id of the field; empty when it is about none of them */
    record Complaint(String place, String text) {}

    /** Either a field or a list of rows. */
    record Piece(@Nullable Box box, @Nullable Table table) {}

    /**
     * A field with what stands in it.
     *
     * @param error what is wrong with it; empty when nothing is
     * @param now what it says at the moment, when that is neither what is typed nor what its author had before them; or empty
     */
    record Box(
            String id,
            String name,
            String label,
            String hint,
            String kind,
            String value,
            List<Choice> choices,
            String error,
            String now) {

        public boolean isChoice() {
            return !choices.isEmpty();
        }

        public boolean isOne() {
            return kind.equals(Field.Kind.ONE.name());
        }

        /** A line that has several, as programs can send it, must not lose them. */
        public boolean isLong() {
            return kind.equals(Field.Kind.TEXT.name())
                    || kind.equals(Field.Kind.LINES.name())
                    || value.indexOf('\n') >= 0;
        }

        /** How many lines are shown at first. */
        public int lines() {
            var inRow = name.matches(".*/[0-9]+/.*");
            return kind.equals(Field.Kind.TEXT.name()) && !inRow ? 5 : 2;
        }

        /** The ids of what is said of it, as screen readers want them; empty when nothing is. */
        public String described() {
            return Stream.of(
                            hint.isEmpty() ? "" : id + "-hint",
                            error.isEmpty() ? "" : id + "-error",
                            now.isEmpty() ? "" : id + "-now")
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        public boolean isShort() {
            return kind.equals(Field.Kind.WORD.name()) || kind.equals(Field.Kind.NUMBER.name());
        }
    }

    /** Something to choose. */
    record Choice(String id, String value, String text, String detail, boolean chosen) {}

    /** A list of rows; each has a button that takes it out. */
    record Table(String id, String label, String hint, String one, String add, String error, List<Line> lines) {}

    /** A row of fields. */
    record Line(String label, String removeLabel, String remove, List<Box> boxes) {}
}
