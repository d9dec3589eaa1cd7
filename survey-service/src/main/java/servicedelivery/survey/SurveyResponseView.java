package servicedelivery.survey;

import java.util.UUID;

/**
 * What callers get to see of a survey response.
 *
 * @param id its id
 * @param version its version, from 1; the entity tag
 * @param json its whole state, as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record SurveyResponseView(UUID id, long version, byte[] json) {

    static SurveyResponseView of(SurveyResponse response) {
        return new SurveyResponseView(
                response.id(), response.version(), response.state().json());
    }

    /** The path of its address. */
    public String path() {
        return "/api/v1/survey-responses/" + id;
    }
}
