package servicedelivery.reporting.page.publication;

import java.util.List;

/**
 * What is another than it was published.
 *
 * @param month as in the address
 * @param notes what one has to know of it as a whole
 */
record DifferencesView(
        String month,
        String monthName,
        String version,
        String address,
        boolean same,
        List<String> notes,
        List<Item> items,
        List<Cause> causes) {

    /** @param withoutCause what is said when no correction made it another */
    record Item(
            String what, String detail, String change, List<Field> fields, String withoutCause, List<Reason> reasons) {}

    /** A field that became another. */
    record Field(String name, String from, String to) {}

    /** Why an item is another: where to read it on this page. */
    record Reason(String place, String text) {}

    /**
     * What made items others.
     *
     * @param address of a page that shows it; empty when there is none
     */
    record Cause(String place, String text, String detail, String address, List<Field> fields) {}
}
