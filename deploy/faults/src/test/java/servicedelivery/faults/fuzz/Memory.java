package servicedelivery.faults.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What answers have told, for the requests to come: ids of each collection, cursors, tags, organisations, and the desks' own numbers. */
final class Memory {

    static final String UUIDS = "uuids";
    static final String TAGS = "tags";

    private static final Set<String> BY_NAME = Set.of("organisation", "reference", "ticket");
    private static final int DEEP_ENOUGH = 3;
    private static final int MOST = 128;

    private final Map<String, List<String>> bySubject = new HashMap<>();

    static String ids(String collection) {
        return "ids of " + collection;
    }

    static String cursors(String path) {
        return "cursors of " + path;
    }

    synchronized Optional<String> any(String subject, Dice dice) {
        return Optional.ofNullable(bySubject.get(subject)).map(dice::of);
    }

    /** Some of each subject only, new ones in the places of old ones: an older cursor or tag has less to say. */
    synchronized void keep(String subject, String text) {
        var kept = bySubject.computeIfAbsent(subject, first -> new ArrayList<>());
        if (kept.size() < MOST) {
            kept.add(text);
        } else {
            kept.set(Math.floorMod(text.hashCode(), MOST), text);
        }
    }

    /** Takes what it can use from the answer of an operation that has succeeded. */
    void learn(Action action, JsonNode answer) {
        learn(action, answer, 0);
    }

    private void learn(Action action, JsonNode value, int depth) {
        if (depth > DEEP_ENOUGH) {
            return;
        }
        if (value.isArray() && !value.isEmpty()) {
            learn(action, value.get(value.size() - 1), depth + 1);
        }
        value.properties().forEach(field -> {
            if (field.getValue().isContainerNode()) {
                learn(action, field.getValue(), depth + 1);
            } else if (!field.getValue().isNull()) {
                learn(action, field.getKey(), field.getValue().asText());
            }
        });
    }

    private void learn(Action action, String field, String text) {
        if (field.equals("id")) {
            keep(ids(action.collection()), text);
            keep(UUIDS, text);
        } else if (field.equals("next")) {
            keep(cursors(action.path()), text);
        } else if (BY_NAME.contains(field)) {
            keep(field, text);
        }
    }
}
