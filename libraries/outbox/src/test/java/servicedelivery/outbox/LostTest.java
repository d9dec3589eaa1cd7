package servicedelivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a database restored from a backup lacks, told from what was published; its generation is 2 from then on. */
class LostTest {

    private final UUID id = UUID.randomUUID();
    private final Map<UUID, Long> stored = new HashMap<>();
    private final Lost lost = new Lost(2, ids -> stored);

    @Test
    void whatIsStoredIsNotLostThoughANewerVersionWasPublishedInTheGenerationBefore() {
        stored.put(id, 3L);

        lost.compare(List.of(published(1, 7, "open")));

        assertThat(lost.counted()).isEmpty();
    }

    @Test
    void whatIsNotStoredIsLostInTheStateThatWasPublishedLast() {
        lost.compare(List.of(published(1, 1, "open"), published(1, 2, "resolved")));

        assertThat(lost.counted()).extracting(PublishedState::version).containsExactly(2L);
    }

    @Test
    void whatIsVoidAlreadyNeedNotBeWithdrawn() {
        lost.compare(List.of(published(1, 1, "open")));
        lost.compare(List.of(published(2, 2, "void")));

        assertThat(lost.counted()).isEmpty();
    }

    @Test
    void aVersionOfThisGenerationThatIsNotStoredMeansThatTheGenerationWasNotRaised() {
        stored.put(id, 3L);

        assertThatThrownBy(() -> lost.compare(List.of(published(2, 4, "open"))))
                .isInstanceOf(GenerationTooLow.class)
                .hasMessageContaining("set source.generation to 3");
    }

    @Test
    void anUnknownStateOfThisGenerationMeansTheSame() {
        assertThatThrownBy(() -> lost.compare(List.of(published(2, 1, "open"))))
                .isInstanceOf(GenerationTooLow.class)
                .hasMessageContaining(id.toString());
    }

    @Test
    void aWithdrawnStateIsVoidAndNewerThanTheOneThatWasPublished() {
        var voided = published(1, 7, "open").voided(2, "2019-02-01T00:00:00Z");

        assertThat(voided.toString())
                .isEqualTo(
                        "{\"status\":\"void\",\"version\":8,\"generation\":2,\"recordedAt\":\"2019-02-01T00:00:00Z\"}");
    }

    private PublishedState published(int generation, long version, String status) {
        return new PublishedState(
                id, generation, version, JsonNodeFactory.instance.objectNode().put("status", status));
    }
}
