package servicedelivery.reporting.text;

import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.RepeatIssues;
import servicedelivery.reporting.report.written.RepeatDecision;
import servicedelivery.request.Fields;

/** Reads what was decided about a repeat issue. */
final class RepeatFields {

    private static final int LONGEST = 200;

    private RepeatFields() {}

    static @Nullable RepeatDecision read(Fields fields) {
        var kind = fields.required("kind", fields.choice("kind", RepeatIssues.Kind.class));
        var value = fields.required("value", fields.text("value", LONGEST));
        var verdict = fields.required("verdict", fields.choice("verdict", RepeatDecision.Verdict.class));
        var name = fields.text("name", LONGEST);
        return kind == null || value == null || verdict == null ? null : new RepeatDecision(kind, value, verdict, name);
    }
}
