package servicedelivery.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.intake.Representation;

/** A response as the GET shows it; its event carries the same without the comment and the respondent. */
record ResponseState(
        UUID id,
        long version,
        String organisation,
        @Nullable Integer recommend,
        @Nullable Satisfaction satisfaction,
        @Nullable String comment,
        @Nullable String ticket,
        @Nullable String respondent,
        @Nullable Channel channel,
        Instant respondedAt,
        @Nullable Instant updatedAt,
        Status status,
        Instant recordedAt) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final List<String> PRIVATE = List.of("comment", "respondent");
    private static final List<String> PERSONAL = List.of("comment", "respondent", "ticket");

    byte[] json() {
        return bytes(JSON.valueToTree(this));
    }

    /** @param generation how often the source was restored from a backup, from 1 */
    byte[] event(int generation) {
        ObjectNode state = JSON.valueToTree(this);
        state.remove(PRIVATE);
        return bytes(state.put("generation", generation));
    }

    /** What a history may tell: whatever is erased one day has never been in it. */
    ObjectNode withoutPersonalData() {
        ObjectNode state = JSON.valueToTree(this);
        return state.remove(PERSONAL);
    }

    Representation representation() {
        return new Representation(id, version, path(id), json());
    }

    /** The path of its address. */
    static String path(UUID id) {
        return "/api/v1/survey-responses/" + id;
    }

    private static byte[] bytes(ObjectNode state) {
        return state.toString().getBytes(StandardCharsets.UTF_8);
    }
}
