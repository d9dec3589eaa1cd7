package servicedelivery.reporting.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.report.written.WrittenGauge;
import servicedelivery.request.Fields;
import servicedelivery.request.OrganisationField;

/** Reads a gauge that is entered by hand. */
record GaugeFields(Organisations organisations) {

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    @Nullable
    WrittenGauge read(Fields fields) {
        var title = fields.required("title", fields.text("title", LONGEST));
        var organisation =
                fields.present("organisation") == null ? null : OrganisationField.read(fields, organisations);
        var value = fields.required("value", number(fields, "value"));
        var unit = fields.text("unit", LONGEST);
        var least = number(fields, "least");
        var most = number(fields, "most");
        if (least != null && most != null && most.compareTo(least) <= 0) {
            fields.refuse("most", "must be more than least, which is " + least.toPlainString());
        }
        var goal = number(fields, "goal");
        var previous = number(fields, "previous");
        var note = fields.text("note", LONGEST_NOTE);
        return title == null || value == null
                ? null
                : new WrittenGauge(title, organisation, value, unit, least, most, goal, previous, note);
    }

    private static @Nullable BigDecimal number(Fields fields, String name) {
        var node = fields.present(name);
        if (node == null) {
            return null;
        }
        var number = node.isNumber() ? node.decimalValue() : null;
        if (number == null
                || number.abs().compareTo(MOST) > 0
                || number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            fields.refuse(name, "must be a number of at most %d decimals".formatted(MOST_DECIMALS));
            return null;
        }
        return number;
    }
}
