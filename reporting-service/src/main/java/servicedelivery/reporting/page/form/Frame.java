package servicedelivery.reporting.page.form;

import java.util.List;

/**
 * What stands around the fields of a form.
 *
 * @param title what can be done here
 * @param action the address of the page itself
 * @param back the address of the page from which it is reached
 * @param backName what that is
 * @param lead what one has to know to fill it in, a paragraph each
 * @param notes what one has to look at before filling it in
 * @param save what its button says
 */
public record Frame(
        String title, String action, String back, String backName, List<String> lead, List<Note> notes, String save) {

    public Frame(String title, String action, String back, String backName, List<String> lead, String save) {
        this(title, action, back, backName, lead, List.of(), save);
    }

    /**
     * Something to look at.
     *
     * @param good whether nothing has to be done about it
     */
    public record Note(String title, boolean good, List<Line> lines) {}

    /** @param address where it can be mended; empty when it cannot be here */
    public record Line(String text, String address) {}
}
