package servicedelivery.outbox;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * The id below which no event can appear any more, so that nobody has to look there again. Without it every reading would pass over what
 * has been deleted, and PostgreSQL keeps that for as long as any transaction is open.
 *
 * <p>It is not simply the last id that was read: a transaction that drew a smaller one may commit later. A transaction that draws an id
 * holds a lock on the table from before until its end. So when all that held one after an id was read have ended, whatever they wrote
 * is visible, and after one more reading nothing new can turn up at that id or before it.
 */
final class Floor {

    /** How far it may lag behind, so that looking for writers costs little. */
    private static final long STEP = 4_000;

    private long id;
    private long next;
    private Set<String> writers = Set.of();

    interface Writers {
        /** Names of the transactions that may have drawn an id and have not ended. */
        Set<String> now() throws SQLException;
    }

    /** Reading begins after this id. */
    long id() {
        return id;
    }

    /**
     * Everything that is visible between the floor and this id has been read, by a statement that began after the last call.
     *
     * @param writers asked only now, after that statement
     */
    void readTo(long last, Writers writers) throws SQLException {
        if (next > id && this.writers.isEmpty() && last >= next) {
            id = next;
        }
        if (next > id) {
            this.writers.retainAll(writers.now());
        } else if (last >= id + STEP) {
            next = last;
            this.writers = new HashSet<>(writers.now());
        }
    }
}
