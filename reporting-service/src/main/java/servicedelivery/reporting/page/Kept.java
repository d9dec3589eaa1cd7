package servicedelivery.reporting.page;

import java.util.ArrayList;
import java.util.List;
import servicedelivery.reporting.page.form.Sent;

/**
 * What somebody typed into a form that came after its session had ended; the sign-in page carries it until it can be shown again.
 *
 * @param values of the form; none when there is nothing to keep
 */
record Kept(List<Sent.Value> values) {

    static final Kept NOTHING = new Kept(List.of());

    /** Before the names of the fields, so that none of them is taken for one of the sign-in page's own. */
    private static final String MARK = "kept ";

    static Kept of(Sent form) {
        return new Kept(form.toShowAgain());
    }

    /** As the sign-in page has carried it. */
    static Kept in(Sent signIn) {
        var values = new ArrayList<Sent.Value>();
        signIn.fields().forEach((field, all) -> {
            if (field.startsWith(MARK)) {
                all.forEach(value -> values.add(new Sent.Value(field.substring(MARK.length()), value)));
            }
        });
        return new Kept(values);
    }

    public boolean isSomething() {
        return !values.isEmpty();
    }

    public String mark() {
        return MARK;
    }
}
