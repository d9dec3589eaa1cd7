package servicedelivery.incident.history;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What reaches the service, once.
 *
 * @param way how it is sent
 * @param state what it says, without organisation and reference
 */
record Delivery(Way way, ObjectNode state) {

    enum Way {
        /** A PUT, or a line of a batch: the source tells its state. */
        TOLD,
        /** A PATCH of the present version. */
        PATCHED,
        /** A PATCH of a version that was replaced. */
        PATCHED_TOO_LATE
    }

    @Override
    public String toString() {
        return way + " " + state;
    }
}
