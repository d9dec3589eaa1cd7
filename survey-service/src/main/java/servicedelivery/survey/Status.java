package servicedelivery.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** Whether a response is part of the figures. */
enum Status {
    COUNTED,
    VOID;

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}
