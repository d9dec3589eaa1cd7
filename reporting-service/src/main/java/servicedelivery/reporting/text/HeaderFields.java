package servicedelivery.reporting.text;

import servicedelivery.reporting.report.written.Header;
import servicedelivery.request.Fields;

/** Reads the head of a report, and carries it to the next one. */
final class HeaderFields {

    private static final int LONGEST = 200;

    private HeaderFields() {}

    static Header read(Fields fields) {
        return new Header(
                fields.text("committee", LONGEST),
                fields.date("date"),
                fields.text("subject", LONGEST),
                fields.text("classification", LONGEST),
                fields.text("purpose", LONGEST),
                fields.text("reportOf", LONGEST),
                fields.text("author", LONGEST),
                fields.text("authorTitle", LONGEST),
                fields.text("telephone", LONGEST),
                fields.text("email", LONGEST));
    }

    /** Without its date, which is that of one report. */
    static Header carried(Header header) {
        return new Header(
                header.committee(),
                null,
                header.subject(),
                header.classification(),
                header.purpose(),
                header.reportOf(),
                header.author(),
                header.authorTitle(),
                header.telephone(),
                header.email());
    }
}
