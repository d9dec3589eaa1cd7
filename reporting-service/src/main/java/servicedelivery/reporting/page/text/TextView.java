package servicedelivery.reporting.page.text;

import java.util.List;
import servicedelivery.reporting.page.Done;

/**
 * All that people write into one report, with the pages where they do.
 *
 * @param month as in the address
 * @param state who wrote last, or from which month this is carried
 */
record TextView(
        String month,
        String monthName,
        String state,
        Done done,
        List<Fact> header,
        List<Fact> summary,
        List<Paragraph> paragraphs,
        List<Wording> wordings,
        List<Issue> issues,
        List<Gauge> gauges) {

    /** A field with its name. */
    record Fact(String name, String text) {}

    /** @param about the incidents that it names */
    record Paragraph(String key, int position, String text, String about, boolean first, boolean last) {}

    /** @param change the address of its form; empty for what is withheld */
    record Wording(
            String name, String detail, String reason, String resolution, String state, String tone, String change) {}

    /** A repeat issue, found by figures or decided about. */
    record Issue(String name, String kind, String count, String verdict, String change) {}

    /** An extra gauge. */
    record Gauge(String key, String title, String text) {}
}
