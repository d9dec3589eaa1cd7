package servicedelivery.outbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was published in an earlier generation, and what the database, restored from a backup, knows nothing of any more. */
final class Lost {

    private final int generation;
    private final Function<Collection<UUID>, Map<UUID, Long>> versions;
    private final Map<UUID, PublishedState> states = new LinkedHashMap<>();

    /** @param versions the present versions of those ids that the database knows */
    Lost(int generation, Function<Collection<UUID>, Map<UUID, Long>> versions) {
        this.generation = generation;
        this.versions = versions;
    }

    /**
     * Compares states that were published with what is stored. Whatever was published had been stored before, so the database is asked
     * afterwards.
     *
     * @throws GenerationTooLow when in this generation more was published than is stored
     */
    void compare(List<PublishedState> published) {
        var known = versions.apply(published.stream().map(PublishedState::id).toList());
        for (var state : published) {
            var version = known.get(state.id());
            if (!isWithdrawn(state, version) && state.isNewerThan(generation, version == null ? 0 : version)) {
                throw new GenerationTooLow(state, generation);
            }
            if (version == null) {
                states.put(state.id(), state);
            }
        }
    }

    /** Withdrawing is the one thing that is published without being stored. */
    private boolean isWithdrawn(PublishedState state, @Nullable Long version) {
        return version == null && state.isVoid() && state.generation() <= generation;
    }

    /** Those that still count in figures. */
    List<PublishedState> counted() {
        return states.values().stream().filter(state -> !state.isVoid()).toList();
    }
}
