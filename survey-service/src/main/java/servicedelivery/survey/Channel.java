package servicedelivery.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** By which way the customer was served. */
enum Channel {
    PHONE,
    EMAIL,
    WEB,
    CHAT,
    IN_PERSON;

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}
