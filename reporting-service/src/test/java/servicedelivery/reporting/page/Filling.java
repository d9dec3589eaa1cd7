package servicedelivery.reporting.page;

import com.fasterxml.jackson.databind.node.TextNode;
import servicedelivery.contract.browser.Page;

/** Puts a text into all fields of the form that is open. */
final class Filling {

    private static final String FIELDS =
            "[...document.querySelectorAll('form.sheet input[type=text], form.sheet textarea')]";

    private Filling() {}

    static boolean hasFields(Page page) {
        return page.evaluate(FIELDS + ".length > 0").asBoolean();
    }

    static void with(String text, Page page) {
        page.evaluate("%s.forEach(field => field.value = %s)".formatted(FIELDS, TextNode.valueOf(text)));
    }
}
