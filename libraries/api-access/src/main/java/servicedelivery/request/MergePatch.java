package servicedelivery.request;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch, RFC 7396. */
public final class MergePatch {

    private MergePatch() {}

    /** The target, changed: what the patch lacks stays, null removes, objects are merged, all else replaces. */
    public static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            var value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode inner) {
                var present = target.get(change.getKey());
                target.set(change.getKey(), merge(present instanceof ObjectNode o ? o : target.objectNode(), inner));
            } else {
                target.set(change.getKey(), value);
            }
        });
        return target;
    }
}
