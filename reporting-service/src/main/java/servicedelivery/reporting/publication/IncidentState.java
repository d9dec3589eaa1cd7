package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An incident as a report counts or counted it, in the form in which it was kept. */
record IncidentState(ObjectNode kept) {

    private static final Set<String> NOT_COMPARED = Set.of("id", "name", "timeToRestoreSeconds");

    /** What tells what a confidential incident was about. */
    private static final Set<String> TELLING = Set.of(
            "reference",
            "affectedService",
            "cause",
            "rootCause",
            "resolutionKind",
            "supplier",
            "reason",
            "resolution",
            "knownIssue",
            "problem");

    String id() {
        return evidence("id");
    }

    String organisation() {
        return evidence("organisation");
    }

    String affectedService() {
        return evidence("affectedService");
    }

    long version() {
        return kept.path("version").longValue();
    }

    boolean counted() {
        return kept.path("counted").booleanValue();
    }

    boolean confidential() {
        return kept.path("confidential").booleanValue();
    }

    /** Where it counts; nowhere when it does not. */
    Stream<ChangedFact.Place> place() {
        var month = YearMonth.from(LocalDate.parse(kept.path("openedDay").textValue()));
        return counted()
                ? Stream.of(new ChangedFact.Place(evidence("priority"), organisation(), month))
                : Stream.empty();
    }

    /** What is compared, of which a confidential one tells nothing that it was about. */
    static ObjectNode content(@Nullable IncidentState state, boolean withheld, ObjectNode none) {
        if (state == null) {
            return none;
        }
        var content = ((ObjectNode) state.kept.path("evidence")).deepCopy();
        content.remove(NOT_COMPARED);
        if (withheld) {
            content.remove(TELLING);
        }
        return content.put("counted", state.counted())
                .put("overdue", state.kept.path("overdue").booleanValue())
                .put("confidential", state.confidential());
    }

    private String evidence(String field) {
        return kept.path("evidence").path(field).asText();
    }
}
