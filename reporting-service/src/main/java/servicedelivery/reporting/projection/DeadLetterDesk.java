package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.DatabaseFailure;
import servicedelivery.reporting.sql.Parameters;

/** What operators do about dead letters. What is done twice is answered as the first time. */
@Singleton
public class DeadLetterDesk {

    /**
     * A part of the list.
     *
     * @param next the id after which the next part begins; null on the last
     * @param total how many letters of that state there are
     */
    public record Part(List<DeadLetter> items, @Nullable Long next, long total) {}

    private static final String IN_STATE = DeadLetter.SELECT + "WHERE state = ? AND id > ? ORDER BY id LIMIT ?";
    private static final String ONE = DeadLetter.SELECT + "WHERE id = ?";
    private static final String TOTAL = "SELECT count(*) AS total FROM dead_letter WHERE state = ?";

    /** Where the record lay is kept, and what it said is not, because it may name people. */
    private static final String DISCARD = """
            UPDATE dead_letter
            SET state = 'discarded', settled_at = ?, settled_by = ?, discard_reason = ?,
                record_key = NULL, headers = NULL, payload = NULL
            WHERE id = ? AND state = 'waiting'
            """;

    private final Database database;
    private final Redrive redrive;
    private final Clock clock;

    DeadLetterDesk(Database database, Redrive redrive, Clock clock) {
        this.database = database;
        this.redrive = redrive;
        this.clock = clock;
    }

    /**
     * Those in a state, in the order in which they were set aside.
     *
     * @param after the id of the last one of the part before; 0 for the first part
     */
    public Part list(DeadLetter.State state, long after, int limit) {
        var found = database.list(IN_STATE, DeadLetter::read, state.toString(), after, limit + 1);
        var total = database.one(TOTAL, row -> row.number("total"), state.toString());
        if (found.size() <= limit) {
            return new Part(found, null, total);
        }
        var items = found.subList(0, limit);
        return new Part(items, items.get(limit - 1).id(), total);
    }

    /**
     * Tries to apply the record by the code as it is now.
     *
     * @param by the name of the operator's key
     * @return the letter: redriven, or overtaken when a state as new was known; empty when there is none
     * @throws StillUnreadable when the record cannot be applied; it goes on waiting
     * @throws AlreadySettled when it was discarded
     */
    public Optional<DeadLetter> redrive(long id, String by) throws StillUnreadable, AlreadySettled {
        redrive.redrive(id, by);
        return letter(id, EnumSet.complementOf(EnumSet.of(DeadLetter.State.DISCARDED)));
    }

    /**
     * Gives the record up: it no longer makes figures incomplete.
     *
     * @param by the name of the operator's key
     * @return the letter, with the reason that was given first; empty when there is none
     * @throws AlreadySettled when it was redriven or overtaken
     */
    public Optional<DeadLetter> discard(long id, String reason, String by) throws AlreadySettled {
        try {
            database.inTransaction(connection -> discard(connection, id, reason, by));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        return letter(id, EnumSet.of(DeadLetter.State.DISCARDED));
    }

    private int discard(Connection connection, long id, String reason, String by) throws SQLException {
        try (var statement = Parameters.prepare(connection, DISCARD, clock.instant(), by, reason, id)) {
            var discarded = statement.executeUpdate();
            if (discarded > 0) {
                Revision.count(connection);
            }
            return discarded;
        }
    }

    private Optional<DeadLetter> letter(long id, Set<DeadLetter.State> wanted) throws AlreadySettled {
        for (var letter : database.list(ONE, DeadLetter::read, id)) {
            if (!wanted.contains(letter.state())) {
                throw new AlreadySettled(letter);
            }
            return Optional.of(letter);
        }
        return Optional.empty();
    }
}
