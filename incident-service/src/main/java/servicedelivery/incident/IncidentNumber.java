package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import servicedelivery.organisations.Organisations;
import servicedelivery.request.Fields;
import servicedelivery.request.OrganisationField;

/**
 * How a service desk itself calls an incident.
 *
 * @param organisation the code
 * @param reference the desk's own number, unique in the organisation
 */
record IncidentNumber(String organisation, String reference) implements Comparable<IncidentNumber> {

    static final String ORGANISATION = "organisation";
    static final String REFERENCE = "reference";
    static final int LONGEST_REFERENCE = 64;

    private static final Comparator<IncidentNumber> ORDER =
            Comparator.comparing(IncidentNumber::organisation).thenComparing(IncidentNumber::reference);

    /**
     * Reads both fields, which are required, and nothing else.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when one of them is missing or wrong
     */
    static IncidentNumber read(ObjectNode state, Organisations organisations) {
        var fields = new Fields(state.deepCopy().retain(List.of(ORGANISATION, REFERENCE)));
        var organisation = OrganisationField.read(fields, organisations);
        var reference = fields.required(REFERENCE, fields.text(REFERENCE, LONGEST_REFERENCE));
        fields.done();
        return new IncidentNumber(
                Objects.requireNonNull(organisation, "an error otherwise"),
                Objects.requireNonNull(reference, "an error otherwise"));
    }

    /** The order in which rows are locked and written, so that two batches never wait for each other. */
    @Override
    public int compareTo(IncidentNumber other) {
        return ORDER.compare(this, other);
    }
}
