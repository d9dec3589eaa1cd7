package servicedelivery.reporting.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import servicedelivery.request.KebabCase;

/** One check and what it found, which is nothing when all is well. */
public record Check(Name check, List<Finding> findings) {

    public enum Name {
        FIGURES_INCOMPLETE,
        REPORT_DATE,
        WITHOUT_REASON,
        WITHOUT_RESOLUTION,
        ROOT_CAUSE,
        CHANGED_DESK_TEXT,
        OVERDUE_COMMITMENT,
        COMMITMENT_WITHOUT_RAG,
        EXPIRING_CERTIFICATE,
        INVENTED_TARGET;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }
}
