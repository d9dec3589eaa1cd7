package servicedelivery.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes again what a service knows, so that readers that lost something have everything. After a restore from a backup, with a raised
 * generation, it also takes back what was published since that backup.
 */
@ApplicationScoped
public class ReEmission {

    private static final Logger LOG = Logger.getLogger(ReEmission.class);

    /** Few enough for their locks to be short, and for the largest states to fit into memory. */
    private static final int PAGE = 200;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CurrentStates states;
    private final PublishedStates published;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    ReEmission(CurrentStates states, PublishedStates published, Outbox outbox, ObjectMapper json, Clock clock) {
        this.states = states;
        this.published = published;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was appended to the outbox.
     *
     * @param events present states
     * @param withdrawn states that were published, lost with what a backup did not have, and are now void
     */
    public record Appended(long events, long withdrawn) {}

    /**
     * Appends the present states to the outbox, page by page, each in a transaction of its own.
     *
     * @param from only what was recorded at or after this instant; null for everything, compared with the topic first
     * @throws GenerationTooLow when the topic has more than the database; then nothing was appended
     * @throws KafkaAway when the topic cannot be read; then nothing was appended
     */
    public Appended reEmit(@Nullable Instant from) {
        var lost = from == null ? lost() : List.<PublishedState>of();
        var events = 0L;
        var since = from == null ? Instant.EPOCH : from;
        for (var ids = page(BEFORE_ALL, since); !ids.isEmpty(); ids = page(ids.get(ids.size() - 1), since)) {
            var present = ids;
            events += append(() -> states.events(present));
        }
        lost.forEach(state -> append(() -> List.of(voided(state))));
        LOG.infof("%d states are published again, %d that a backup did not have are withdrawn", events, lost.size());
        return new Appended(events, lost.size());
    }

    private List<PublishedState> lost() {
        var lost = new Lost(
                states.generation(), ids -> QuarkusTransaction.requiringNew().call(() -> states.versions(ids)));
        published.read(states.topic(), lost::compare);
        return lost.counted();
    }

    private List<UUID> page(UUID after, Instant from) {
        return QuarkusTransaction.requiringNew().call(() -> states.ids(after, from, PAGE));
    }

    private interface Events {
        List<OutboxEvent> get() throws JsonProcessingException;
    }

    private int append(Events events) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // A trace in which everything lies would tell nobody anything.
            var present = events.get().stream().map(event -> event.within(null)).toList();
            outbox.append(present);
            return present.size();
        });
    }

    private OutboxEvent voided(PublishedState state) throws JsonProcessingException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new OutboxEvent(
                states.topic(),
                UUID.randomUUID(),
                states.voidedType(),
                state.id().toString(),
                now,
                json.writeValueAsBytes(state.voided(states.generation(), now.toString())));
    }
}
