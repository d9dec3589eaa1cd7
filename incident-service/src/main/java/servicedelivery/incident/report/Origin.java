package servicedelivery.incident.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;

/**
 * Where an incident came from, and what is done about that.
 *
 * @param cause the kind of cause
 * @param knownIssue whether it was known before
 * @param problem reference of the problem record
 * @param rootCause how far the search has come
 * @param investigatingParty who searches
 * @param permanentFix what came after a workaround
 * @param supplier whose service or part it was
 * @param change reference of the change that brought it about
 */
public record Origin(
        Cause cause,
        boolean knownIssue,
        @Nullable String problem,
        RootCause rootCause,
        @Nullable String investigatingParty,
        @Nullable PermanentFix permanentFix,
        @Nullable String supplier,
        @Nullable String change) {

    static Origin read(Fields fields) {
        return new Origin(
                Objects.requireNonNullElse(fields.choice("cause", Cause.class), Cause.UNKNOWN),
                Objects.requireNonNullElse(fields.flag("knownIssue"), false),
                fields.text("problem", 200),
                Objects.requireNonNullElse(fields.choice("rootCause", RootCause.class), RootCause.NOT_STARTED),
                fields.text("investigatingParty", 200),
                fields.object("permanentFix", PermanentFix::read),
                fields.text("supplier", 200),
                fields.text("change", 200));
    }

    /** Whether all that is not a text is the same. */
    public boolean differsInTextsOnly(Origin other) {
        return cause == other.cause && knownIssue == other.knownIssue && rootCause == other.rootCause;
    }
}
