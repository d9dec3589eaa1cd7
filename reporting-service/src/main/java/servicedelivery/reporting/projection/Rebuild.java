package servicedelivery.reporting.projection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.sql.Row;
import servicedelivery.request.KebabCase;

/**
 * The present or the last rebuild of the facts from the topics.
 *
 * @param startedBy the name of the operator's key
 * @param recordsRead of the places in the logs that are to be read, which compaction may have emptied
 * @param incidents how many facts differed from their topic and were mended; null before that
 * @param responses how many facts differed from their topic and were mended; null before that
 * @param days how many daily sums differed from the responses before they were made anew; null before that
 * @param failure why it ended without mending anything; null while it goes on and when it is done
 */
public record Rebuild(
        State state,
        @Nullable Instant startedAt,
        @Nullable String startedBy,
        @Nullable Instant finishedAt,
        long recordsRead,
        long recordsToRead,
        @Nullable Integer incidents,
        @Nullable Integer responses,
        @Nullable Integer days,
        @Nullable String failure) {

    /** Where it stands. */
    public enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    static final String SELECT = "SELECT * FROM projection_rebuild";

    static Rebuild read(Row row) throws SQLException {
        return new Rebuild(
                KebabCase.choice(row.text("state"), State.class).orElseThrow(),
                row.instantOrNull("started_at"),
                row.textOrNull("started_by"),
                row.instantOrNull("finished_at"),
                row.number("records_read"),
                row.number("records_to_read"),
                row.integerOrNull("incidents"),
                row.integerOrNull("responses"),
                row.integerOrNull("days"),
                row.textOrNull("failure"));
    }
}
