package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Hashes;

/**
 * One of the lists in a month's text. An item without an id of its own is known by what it says: two that say the same are as good as one
 * another, and one that somebody changed is another.
 */
record TextItems(ObjectNode text, String list) {

    private static final int KEY_LENGTH = 16;

    /** A short hash of all that the item says, wherever it stands. */
    static String key(JsonNode item) {
        ObjectNode said = item.deepCopy();
        said.remove("position");
        return Hashes.sha256(said.toString()).substring(0, KEY_LENGTH);
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    ArrayNode all() {
        return text.withArray("/" + list);
    }

    /** Where it stands, from 0; the place after the last when it is not there. */
    int index(Predicate<JsonNode> wanted) {
        return IntStream.range(0, all().size())
                .filter(index -> wanted.test(all().get(index)))
                .findFirst()
                .orElse(all().size());
    }

    /** A merge patch that puts an item there, or takes that out which is there. */
    ObjectNode with(int index, @Nullable ObjectNode item) {
        var changed = all().deepCopy();
        if (index < changed.size()) {
            changed.remove(index);
        }
        if (item != null) {
            changed.insert(index, item);
        }
        return patch(changed);
    }

    /** A merge patch that puts it there and gives it a place among the others, from 1; no number leaves it where it is. */
    ObjectNode placed(int index, ObjectNode item) {
        var patch = with(index, item);
        var position = item.path("position");
        var wanted = position.isIntegralNumber() ? position.intValue() : index + 1;
        var place = 1;
        var others = patch.withArray("/" + list);
        for (var at = 0; at < others.size(); at++) {
            if (at != index) {
                place = place == wanted ? place + 1 : place;
                ((ObjectNode) others.get(at)).put("position", place++);
            }
        }
        if (position.isNull() || position.isMissingNode()) {
            item.put("position", others.size());
        }
        return patch;
    }

    private ObjectNode patch(ArrayNode items) {
        return JsonNodeFactory.instance.objectNode().set(list, items);
    }
}
