package servicedelivery.reporting.publication;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.history.Change;
import servicedelivery.reporting.history.FieldChange;
import servicedelivery.request.KebabCase;

/**
 * Something of which a published report was made, and which is another now.
 *
 * @param id of the incident or the response; of what is written, the path of its address below {@code /api/v1}
 * @param change added when it did not count then, removed when it does not count now
 * @param name the affected service of an incident, unless it is withheld
 * @param fromVersion that was published; null when it did not count
 * @param toVersion that is known now; null when there is none any more
 * @param recordedAt when a person wrote the present version; null for others
 * @param recordedBy the name of the key that was used; null for others
 * @param fields what became another; none for what is written, whose history tells
 */
public record Cause(
        Kind kind,
        String id,
        Change change,
        @Nullable String organisation,
        @Nullable String name,
        @Nullable Long fromVersion,
        @Nullable Long toVersion,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        List<FieldChange> fields) {

    public enum Kind {
        INCIDENT,
        RESPONSE,
        TEXT,
        REGISTER_ENTRY;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }
}
