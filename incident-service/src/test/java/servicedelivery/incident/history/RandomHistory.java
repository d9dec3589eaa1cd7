package servicedelivery.incident.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import servicedelivery.incident.history.Delivery.Way;

/** What a service desk might send about one incident: partial, twice, late, wrong, in any order of steps. */
final class RandomHistory {

    private static final List<String> STATUSES = List.of("open", "on-hold", "resolved", "closed", "void");
    private static final List<String> CAUSES = List.of("power", "network", "supplier", "unknown");
    private static final Instant OPENED = Instant.parse("2019-01-15T09:00:00Z");

    private final Random random;
    private final boolean withPatches;
    private final List<Delivery> deliveries = new ArrayList<>();
    private Instant now = OPENED;

    private RandomHistory(long seed, boolean withPatches) {
        this.random = new Random(seed);
        this.withPatches = withPatches;
    }

    /** The same for the same seed. */
    static List<Delivery> of(long seed, boolean withPatches) {
        var history = new RandomHistory(seed, withPatches);
        history.first();
        for (var more = 1 + history.random.nextInt(9); more > 0; more--) {
            history.next();
        }
        return history.deliveries;
    }

    /** Without the delivery at an index; null when nothing would be left that creates the incident. */
    static List<Delivery> without(int index, List<Delivery> deliveries) {
        var fewer = new ArrayList<>(deliveries);
        fewer.remove(index);
        return fewer.isEmpty() || !fewer.get(0).state().has("openedAt") ? null : fewer;
    }

    private void first() {
        var state = state().put("openedAt", OPENED.toString())
                .put("affectedService", "Telephony")
                .put("priority", priority());
        if (random.nextInt(3) == 0) {
            state.put("status", oneOf(STATUSES));
        }
        deliveries.add(new Delivery(Way.TOLD, state));
    }

    private void next() {
        var kind = random.nextInt(withPatches ? 12 : 8);
        if (kind == 0) {
            deliveries.add(deliveries.get(deliveries.size() - 1));
        } else if (kind == 1) {
            again();
        } else if (kind == 2) {
            deliveries.add(new Delivery(Way.TOLD, state().put("priority", "P9")));
        } else if (kind == 3) {
            deliveries.add(new Delivery(Way.TOLD, object().put("summary", "Noted " + random.nextInt(3))));
        } else if (kind < 8) {
            deliveries.add(new Delivery(Way.TOLD, changes()));
        } else {
            deliveries.add(new Delivery(random.nextInt(4) == 0 ? Way.PATCHED_TOO_LATE : Way.PATCHED, changes()));
        }
    }

    /** An earlier delivery comes once more, late; a PATCH in between would make it one of another time. */
    private void again() {
        var since = deliveries.size();
        while (since > 0 && deliveries.get(since - 1).way() == Way.TOLD) {
            since--;
        }
        if (since < deliveries.size()) {
            deliveries.add(deliveries.get(since + random.nextInt(deliveries.size() - since)));
        }
    }

    private ObjectNode changes() {
        var state = state();
        if (random.nextInt(3) > 0) {
            state.put("status", oneOf(STATUSES));
        }
        if (random.nextInt(3) == 0) {
            state.put("priority", priority());
        }
        if (random.nextInt(4) == 0) {
            state.put("cause", oneOf(CAUSES));
        }
        if (random.nextInt(6) == 0) {
            state.putNull("summary");
        }
        return state;
    }

    private ObjectNode state() {
        now = now.plus(Duration.ofMinutes(random.nextInt(4) * 45L));
        return object().put("updatedAt", now.toString());
    }

    private String priority() {
        return "P" + (1 + random.nextInt(2) + random.nextInt(2));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
