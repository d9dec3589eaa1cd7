package servicedelivery.reporting.page.text;

import static servicedelivery.reporting.page.form.Field.Kind.LINE;
import static servicedelivery.reporting.page.form.Field.Kind.NUMBER;
import static servicedelivery.reporting.page.form.Field.Kind.TEXT;
import static servicedelivery.reporting.page.form.Field.Kind.WORD;

import java.util.ArrayList;
import java.util.List;
import servicedelivery.reporting.page.form.Field;
import servicedelivery.reporting.page.form.Field.Option;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Part;

/** Which fields the text of a month has in its forms. */
final class TextForms {

    static final String FITS = "fits";

    private TextForms() {}

    static Form header() {
        return Form.of(
                Field.of(LINE, "header/committee", "Committee").hint("To which the report goes."),
                Field.of(WORD, "header/date", "Date of the report")
                        .hint("Not before the month has ended. For example, 2019-03-31."),
                Field.of(LINE, "header/subject", "Subject").hint("The title of the report."),
                Field.of(LINE, "header/classification", "Classification").hint("For example, Public."),
                Field.of(LINE, "header/purpose", "Purpose").hint("For example, For information."),
                Field.of(LINE, "header/reportOf", "Report of").hint("In whose name it is made."),
                Field.of(LINE, "header/author", "Report author"),
                Field.of(LINE, "header/authorTitle", "Position of the author"),
                Field.of(LINE, "header/telephone", "Telephone"),
                Field.of(LINE, "header/email", "Email"));
    }

    static Form summary() {
        return Form.of(
                Field.of(TEXT, "summaryComment", "Comment in the summary")
                        .hint("Stands below the sentences that are computed."),
                Field.of(TEXT, "recommendations", "Recommendations").hint("What the committee is asked to do."));
    }

    static Form paragraph(List<Option> incidents) {
        var parts = new ArrayList<Part>();
        parts.add(Field.of(TEXT, "text", "Paragraph"));
        if (!incidents.isEmpty()) {
            parts.add(Field.any("incidents", "Incidents that it is about", incidents)
                    .hint("A P1 that no paragraph is about gets a sentence of its own, made of the facts."));
        }
        parts.add(Field.of(NUMBER, "position", "Position")
                .hint("1 for the first paragraph. Leave it empty for the last."));
        return new Form(parts);
    }

    /** @param flagged whether the service desk changed its text since */
    static Form wording(boolean flagged) {
        var parts = new ArrayList<Part>();
        parts.add(Field.of(TEXT, "reason", "Public reason").hint("Leave it empty to print the service desk's."));
        parts.add(
                Field.of(TEXT, "resolution", "Public resolution").hint("Leave it empty to print the service desk's."));
        if (flagged) {
            parts.add(Field.yes(
                    FITS,
                    "The service desk changed its text after this was written",
                    "This wording fits what the service desk writes now"));
        }
        return new Form(parts);
    }

    static Form repeatIssue() {
        return Form.of(
                Field.one(
                        "verdict",
                        "Is it a repeat issue?",
                        new Option("", "Not decided", "The report follows the figures."),
                        new Option("confirmed", "Yes", "The report tells it, also when it is a known issue."),
                        new Option("dismissed", "No", "The report passes over it.")),
                Field.of(LINE, "name", "Name in the report").hint("Leave it empty to call it as the figures do."));
    }

    static Form gauge(Option... organisations) {
        return Form.of(
                Field.of(LINE, "title", "Title"),
                Field.one("organisation", "Organisation", organisations),
                Field.of(NUMBER, "value", "Value").hint("For example, 98.5."),
                Field.of(LINE, "unit", "Unit").hint("For example, %."),
                Field.of(NUMBER, "least", "Lower end of the scale")
                        .hint(
                                "The gauge is drawn when its value lies between both ends. For a percentage, they are 0 and 100."),
                Field.of(NUMBER, "most", "Upper end of the scale"),
                Field.of(NUMBER, "goal", "Goal"),
                Field.of(NUMBER, "previous", "Value of the month before"),
                Field.of(TEXT, "note", "Note").hint("Where the figure comes from."));
    }
}
