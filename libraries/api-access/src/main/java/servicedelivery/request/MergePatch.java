package servicedelivery.request;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON merge patch, RFC 7396, but that what a patch clears stays as a null: readers take it for absent, and a name that
 * nobody knows does not get lost.
 */
public final class MergePatch {

    private MergePatch() {}

    /** The target, changed: what the patch lacks stays, null clears, objects are merged, all else replaces. */
    public static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            var value = change.getValue();
            if (value instanceof ObjectNode inner) {
                var present = target.get(change.getKey());
                target.set(change.getKey(), merge(present instanceof ObjectNode o ? o : target.objectNode(), inner));
            } else {
                target.set(change.getKey(), value);
            }
        });
        return target;
    }
}
