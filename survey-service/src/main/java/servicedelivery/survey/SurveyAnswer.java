package servicedelivery.survey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;

/**
 * What a customer answered.
 *
 * @param recommend from 0 to 10; null when not answered
 * @param satisfaction null when not answered
 * @param comment in the customer's own words; never leaves this service in an event, a log or a metric
 * @param respondent the keyed hash of whoever answered; null when not said
 * @param channel null when not said
 * @param respondedAt when it was answered; null only while it is being read and missing
 * @param updatedAt when the source last changed it; null when the source does not say
 */
record SurveyAnswer(
        @Nullable Integer recommend,
        @Nullable Satisfaction satisfaction,
        @Nullable String comment,
        @Nullable String respondent,
        @Nullable Channel channel,
        @Nullable Instant respondedAt,
        @Nullable Instant updatedAt) {

    /** Reads an answer; what is wrong with it is noted in the fields. */
    static SurveyAnswer read(Fields fields, Respondents respondents, Clock clock) {
        var read = new SurveyAnswer(
                fields.integer("recommend", 0, 10),
                satisfaction(fields),
                fields.text("comment", 4_000),
                respondents.hash(fields.text("respondent", 200)),
                fields.choice("channel", Channel.class),
                fields.required("respondedAt", fields.instant("respondedAt")),
                fields.instant("updatedAt"));
        fields.refuseFuture("respondedAt", read.respondedAt, clock);
        fields.refuseFuture("updatedAt", read.updatedAt, clock);
        if (read.recommend == null
                && read.satisfaction == null
                && !fields.hasError("recommend")
                && !fields.hasError("satisfaction")) {
            fields.refuse("recommend", "is required (0 to 10), unless satisfaction is given");
        }
        return read;
    }

    /** All that can be told again, for an update to be merged into: neither the respondent nor the time of the last change. */
    ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("recommend", recommend);
        json.put("satisfaction", satisfaction == null ? null : satisfaction.toString());
        json.put("comment", comment);
        json.put("channel", channel == null ? null : channel.toString());
        json.put("respondedAt", String.valueOf(respondedAt));
        return json;
    }

    SurveyAnswer withRespondent(@Nullable String other) {
        return new SurveyAnswer(recommend, satisfaction, comment, other, channel, respondedAt, updatedAt);
    }

    SurveyAnswer withUpdatedAt(@Nullable Instant other) {
        return new SurveyAnswer(recommend, satisfaction, comment, respondent, channel, respondedAt, other);
    }

    SurveyAnswer withoutPersonalData() {
        return new SurveyAnswer(recommend, satisfaction, null, null, channel, respondedAt, updatedAt);
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
}
