package servicedelivery.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import servicedelivery.access.Caller;
import servicedelivery.organisations.Organisations;
import servicedelivery.request.Fields;
import servicedelivery.request.OrganisationField;

/**
 * How a source itself calls something: unique in an organisation.
 *
 * @param organisation the code
 * @param number the reference of an incident, the ticket of a survey response; at most 64 characters
 */
public record SourceNumber(String organisation, String number) implements Comparable<SourceNumber> {

    public static final int LONGEST = 64;

    private static final String ORGANISATION = "organisation";

    private static final Comparator<SourceNumber> ORDER =
            Comparator.comparing(SourceNumber::organisation).thenComparing(SourceNumber::number);

    /**
     * Reads the two fields, which are required, and nothing else.
     *
     * @param field what the state calls the number
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when one of them is missing or wrong, 403 when the caller's key does not
     *     cover the organisation
     */
    public static SourceNumber read(ObjectNode state, String field, Organisations organisations, Caller caller) {
        var fields = new Fields(state.deepCopy().retain(List.of(ORGANISATION, field)));
        var organisation = OrganisationField.read(fields, organisations);
        var number = fields.required(field, fields.text(field, LONGEST));
        fields.done();
        var read = new SourceNumber(
                Objects.requireNonNull(organisation, "an error otherwise"),
                Objects.requireNonNull(number, "an error otherwise"));
        caller.requireTouch(read.organisation());
        return read;
    }

    /** What the state says beside these two fields. */
    public static ObjectNode without(ObjectNode state, String field) {
        var rest = state.deepCopy();
        rest.remove(List.of(ORGANISATION, field));
        return rest;
    }

    /** The order in which rows are locked and written, so that two batches never wait for each other in a circle. */
    @Override
    public int compareTo(SourceNumber other) {
        return ORDER.compare(this, other);
    }
}
