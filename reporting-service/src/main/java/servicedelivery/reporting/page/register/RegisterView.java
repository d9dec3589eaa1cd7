package servicedelivery.reporting.page.register;

import java.util.List;
import servicedelivery.reporting.page.Done;
import servicedelivery.reporting.page.form.Told;

/** What the pages of a register show beside forms. */
final class RegisterView {

    private RegisterView() {}

    /**
     * The entries of a register in the report of a month.
     *
     * @param add the address where one can be added; empty for who may not
     */
    record Listing(
            String title,
            String back,
            String backName,
            Done done,
            String none,
            String add,
            String addName,
            List<Item> items) {}

    /**
     * An entry of the list.
     *
     * @param change its address for who may change it; or empty
     */
    record Item(
            String id, String name, String text, List<Detail> details, String change, String history, String remove) {}

    /** One more thing that an entry says. */
    record Detail(String name, String text) {}

    /** Who changed something, and when. */
    record Past(String title, String back, String backName, List<Told> versions) {}
}
