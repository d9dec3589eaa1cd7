package servicedelivery.reporting.page.register;

import static servicedelivery.reporting.page.form.Field.Kind.LINE;
import static servicedelivery.reporting.page.form.Field.Kind.LINES;
import static servicedelivery.reporting.page.form.Field.Kind.NUMBER;
import static servicedelivery.reporting.page.form.Field.Kind.TEXT;
import static servicedelivery.reporting.page.form.Field.Kind.WORD;

import java.util.ArrayList;
import java.util.List;
import servicedelivery.reporting.page.form.Field;
import servicedelivery.reporting.page.form.Field.Option;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Part;
import servicedelivery.reporting.page.form.Rows;
import servicedelivery.reporting.register.Register;

/** Which fields the registers have in their forms. */
final class RegisterForms {

    private static final String A_DAY = "For example, 2019-03-31";
    private static final String A_MONTH = "For example, 2019-03";

    private RegisterForms() {}

    /**
     * All fields of an entry.
     *
     * @param organisations to choose from; none when that cannot be chosen any more
     * @param incidents that an improvement can be about
     */
    static Form of(Register register, List<Option> organisations, List<Option> incidents) {
        var parts = new ArrayList<Part>();
        if (!organisations.isEmpty()) {
            parts.add(new Field("organisation", "Organisation", "", Field.Kind.ONE, organisations));
        }
        parts.addAll(
                switch (register) {
                    case IMPROVEMENTS -> improvement(incidents);
                    case COMMITMENTS -> commitment();
                    case CERTIFICATES -> certificate();
                });
        parts.add(Field.of(WORD, "from", "First month")
                .hint("The first report that says so. Those of earlier months keep what they have. " + A_MONTH + "."));
        parts.add(Field.of(WORD, "until", "Last month")
                .hint("The last report that has it, if it has ended. " + A_MONTH + "."));
        return new Form(parts);
    }

    private static List<Part> improvement(List<Option> incidents) {
        var parts = new ArrayList<Part>(List.of(
                Field.of(TEXT, "text", "Improvement").hint("As the report prints it."),
                Field.of(LINE, "title", "Short title").hint("A few words for lists, if you like."),
                Field.one(
                        "state",
                        "State",
                        Option.of("planned", "Planned"),
                        Option.of("in-progress", "In progress"),
                        Option.of("done", "Done")),
                Field.of(LINE, "when", "When").hint("As you would say it, for example, Summer of 2019."),
                Field.of(LINES, "addresses/services", "Affected services that it will mend")
                        .hint(
                                "One in each line, as incidents name them. The report then says that plans are in place."),
                Field.of(LINES, "addresses/causes", "Causes that it will mend")
                        .hint("One in each line, for example, power.")));
        if (!incidents.isEmpty()) {
            parts.add(Field.any("addresses/incidents", "Incidents that it will keep from happening again", incidents));
        }
        return parts;
    }

    private static List<Part> commitment() {
        return List.of(
                Field.of(TEXT, "text", "Commitment").hint("What was promised, as the report prints it."),
                Field.of(NUMBER, "quantity", "How many were promised").hint("If that can be counted."),
                Field.of(LINE, "period", "In which time").hint("For example, year."),
                new Rows(
                        "updates",
                        "Updates",
                        "What was done and what is planned. Leave a row empty if you do not need it.",
                        "update",
                        List.of(
                                Field.of(TEXT, "text", "What was done or is planned"),
                                Field.one(
                                        "state",
                                        "State of the update",
                                        Option.of("done", "Done"),
                                        Option.of("planned", "Planned")),
                                Field.of(WORD, "date", "Date of the update")
                                        .hint("A day or a month. For example, 2019-03-31 or 2019-03."))),
                Field.one(
                        "rag",
                        "RAG status",
                        Option.of("green", "Green"),
                        Option.of("amber", "Amber"),
                        Option.of("red", "Red"),
                        Option.of("", "Nobody has judged it yet")),
                Field.of(WORD, "due", "Due date").hint("The last day on which it is in time. " + A_DAY + "."));
    }

    private static List<Part> certificate() {
        return List.of(
                Field.of(LINE, "name", "Certificate").hint("For example, PSN."),
                Field.one(
                        "status",
                        "Status",
                        Option.of("in-preparation", "In preparation"),
                        Option.of("submitted", "Submitted"),
                        Option.of("valid", "Valid"),
                        Option.of("expired", "Expired")),
                Field.of(WORD, "validUntil", "Valid until")
                        .hint("The last month in which it is valid; required while it is. " + A_MONTH + "."));
    }
}
