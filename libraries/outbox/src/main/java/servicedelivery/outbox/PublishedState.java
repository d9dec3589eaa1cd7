package servicedelivery.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * A state as it stands in a topic.
 *
 * @param id of what it is about
 * @param generation of the source when it was published
 * @param version of the state
 * @param value the whole state
 */
record PublishedState(UUID id, int generation, long version, ObjectNode value) {

    private static final String VOID = "void";

    boolean isVoid() {
        return value.path("status").asText().equals(VOID);
    }

    boolean isNewerThan(int otherGeneration, long otherVersion) {
        return generation > otherGeneration || (generation == otherGeneration && version > otherVersion);
    }

    /** What takes the state out of every figure. */
    ObjectNode voided(int newGeneration, String recordedAt) {
        return value.deepCopy()
                .put("status", VOID)
                .put("version", version + 1)
                .put("generation", newGeneration)
                .put("recordedAt", recordedAt);
    }
}
