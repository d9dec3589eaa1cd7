package servicedelivery.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's response to one survey, in its current version. */
@Entity
class SurveyResponse {

    @Id
    private UUID id;

    private long version;
    private String organisation;
    private @Nullable Integer recommend;

    @Enumerated(EnumType.STRING)
    private @Nullable Satisfaction satisfaction;

    private @Nullable String comment;
    private @Nullable String ticket;
    private @Nullable String respondentHash;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private Instant respondedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant recordedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected SurveyResponse() {}

    static SurveyResponse recorded(UUID id, RecordResponse command, @Nullable String respondentHash, Instant now) {
        var response = new SurveyResponse();
        response.id = id;
        response.version = 1;
        response.organisation = command.organisation();
        response.recommend = command.recommend();
        response.satisfaction = command.satisfaction();
        response.comment = command.comment();
        response.ticket = command.ticket();
        response.respondentHash = respondentHash;
        response.channel = command.channel();
        response.respondedAt = command.respondedAt();
        response.status = Status.COUNTED;
        response.recordedAt = now;
        return response;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String organisation() {
        return organisation;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** All of it, as those may see it who may read responses. */
    ResponseState state() {
        return new ResponseState(
                id,
                version,
                organisation,
                recommend,
                satisfaction,
                comment,
                ticket,
                respondentHash,
                channel,
                respondedAt,
                status,
                recordedAt);
    }
}
