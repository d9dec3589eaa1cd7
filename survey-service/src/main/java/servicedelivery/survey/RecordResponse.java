package servicedelivery.survey;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisations;
import servicedelivery.request.Fields;
import servicedelivery.request.OrganisationField;

/**
 * What a survey tool sends for a new response.
 *
 * @param organisation the code
 * @param recommend from 0 to 10; null when not answered
 * @param satisfaction null when not answered
 * @param comment in the customer's own words; never leaves this service in an event, a log or a metric
 * @param ticket the contact that the survey was about; null when there was none
 * @param respondent who answered, in whatever form the tool knows them; never stored as it is
 * @param channel null when not said
 * @param respondedAt when it was answered
 */
record RecordResponse(
        String organisation,
        @Nullable Integer recommend,
        @Nullable Satisfaction satisfaction,
        @Nullable String comment,
        @Nullable String ticket,
        @Nullable String respondent,
        @Nullable Channel channel,
        Instant respondedAt) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with everything that is wrong */
    static RecordResponse read(Fields fields, Organisations organisations, Clock clock) {
        var organisation = OrganisationField.read(fields, organisations);
        var recommend = fields.integer("recommend", 0, 10);
        var satisfaction = satisfaction(fields);
        var comment = fields.text("comment", 4_000);
        var ticket = fields.text("ticket", 64);
        var respondent = fields.text("respondent", 200);
        var channel = fields.choice("channel", Channel.class);
        var respondedAt = fields.required("respondedAt", fields.instant("respondedAt"));
        fields.refuseFuture("respondedAt", respondedAt, clock);
        refuseUnanswered(fields, recommend, satisfaction);
        fields.done();
        if (organisation == null || respondedAt == null) {
            throw new IllegalStateException("what is missing is an error that has been thrown");
        }
        return new RecordResponse(
                organisation, recommend, satisfaction, comment, ticket, respondent, channel, respondedAt);
    }

    /** A level by its name, or by its number from 1 to 5. */
    private static @Nullable Satisfaction satisfaction(Fields fields) {
        var sent = fields.present("satisfaction");
        if (sent == null || !sent.isNumber()) {
            return fields.choice("satisfaction", Satisfaction.class);
        }
        var number = fields.integer("satisfaction", 1, Satisfaction.LEVELS);
        return number == null ? null : Satisfaction.ofLevel(number);
    }

    private static void refuseUnanswered(
            Fields fields, @Nullable Integer recommend, @Nullable Satisfaction satisfaction) {
        if (recommend == null
                && satisfaction == null
                && !fields.hasError("recommend")
                && !fields.hasError("satisfaction")) {
            fields.refuse("recommend", "is required (0 to 10), unless satisfaction is given");
        }
    }
}
