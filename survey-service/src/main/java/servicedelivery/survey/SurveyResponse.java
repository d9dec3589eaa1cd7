package servicedelivery.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.intake.SourceNumber;
import servicedelivery.intake.Version;

/** A customer's response to one survey, in its current version. */
@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
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
    private @Nullable Instant updatedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant recordedAt;
    private Instant firstRecordedAt;
    private String firstRecordedBy;

    /** @param by the name of the key that was used */
    static SurveyResponse recorded(UUID id, RecordResponse command, Instant now, String by) {
        var response = new SurveyResponse();
        response.id = id;
        response.organisation = command.organisation();
        response.ticket = command.ticket();
        response.status = Status.COUNTED;
        response.firstRecordedAt = now;
        response.firstRecordedBy = by;
        response.write(command.answer(), now);
        return response;
    }

    void amend(SurveyAnswer answer, Instant now) {
        write(answer, now);
    }

    /** Takes the response out of every figure. */
    void withdraw(Instant now) {
        status = Status.VOID;
        write(answer(), now);
    }

    /** Forgets everything but the scores. */
    void erase(Instant now) {
        ticket = null;
        write(answer().withoutPersonalData(), now);
    }

    boolean isVoid() {
        return status == Status.VOID;
    }

    /** Whether the source said something newer before. */
    boolean isNewerThan(@Nullable Instant other) {
        return updatedAt != null && other != null && other.isBefore(updatedAt);
    }

    private void write(SurveyAnswer answer, Instant now) {
        version++;
        recommend = answer.recommend();
        satisfaction = answer.satisfaction();
        comment = answer.comment();
        respondentHash = answer.respondent();
        channel = answer.channel();
        respondedAt = Objects.requireNonNull(answer.respondedAt(), "an answer has been checked");
        updatedAt = answer.updatedAt();
        recordedAt = now;
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

    Version firstVersion() {
        return Version.first(id, firstRecordedAt, firstRecordedBy, Change.RECORDED.toString());
    }

    Instant respondedAt() {
        return respondedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Empty when it was about no ticket, or when that was erased. */
    Optional<SourceNumber> number() {
        return Optional.ofNullable(ticket).map(number -> new SourceNumber(organisation, number));
    }

    SurveyAnswer answer() {
        return new SurveyAnswer(recommend, satisfaction, comment, respondentHash, channel, respondedAt, updatedAt);
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
                updatedAt,
                status,
                recordedAt);
    }
}
