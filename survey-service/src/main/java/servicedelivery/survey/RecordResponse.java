package servicedelivery.survey;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.intake.SourceNumber;
import servicedelivery.organisations.Organisations;
import servicedelivery.request.Fields;
import servicedelivery.request.OrganisationField;

/**
 * What a survey tool sends for a new response.
 *
 * @param organisation the code
 * @param ticket the contact that the survey was about; null when there was none
 * @param answer what the customer said
 */
record RecordResponse(String organisation, @Nullable String ticket, SurveyAnswer answer) {

    static final String TICKET = "ticket";

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with everything that is wrong */
    static RecordResponse read(Fields fields, Respondents respondents, Organisations organisations, Clock clock) {
        var organisation = OrganisationField.read(fields, organisations);
        var ticket = fields.text(TICKET, SourceNumber.LONGEST);
        var answer = SurveyAnswer.read(fields, respondents, clock);
        fields.done();
        return new RecordResponse(Objects.requireNonNull(organisation, "an error otherwise"), ticket, answer);
    }
}
