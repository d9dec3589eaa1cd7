package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import servicedelivery.request.KebabCase;

/**
 * What came up more than once in a window, across organisations, and every known issue. Confidential incidents take no
 * part in repeated services and known issues, because there even a number would tell which service they were about.
 * Among repeated causes they count, without their ids and without their organisations.
 *
 * @param repeats of each kind those with most incidents first, at most {@link #MOST} of them
 * @param omitted how many more there are; not written when that is none
 */
@JsonPropertyOrder({"repeats", "omitted"})
public record RepeatIssues(
        List<Repeat> repeats,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long omitted) {

    /** How many of a kind are told. */
    static final int MOST = 500;

    /** How many incidents of one are told. */
    static final int MOST_INCIDENTS = 100;

    /** What the incidents have in common. */
    public enum Kind {
        AFFECTED_SERVICE,
        CAUSE,
        KNOWN_ISSUE;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    /**
     * One repeated issue.
     *
     * @param value the affected service as its first incident spells it, or the cause
     * @param count of incidents; of those with the same cause, confidential ones included
     * @param organisations the codes of those that are not confidential, in the order opened
     * @param incidents the ids of the first {@link #MOST_INCIDENTS} of those that are not confidential, in the order opened
     * @param withheld how many of the count are confidential
     */
    public record Repeat(
            Kind kind,
            String value,
            long count,
            List<String> organisations,
            List<UUID> incidents,
            @JsonIgnore long withheld) {}
}
