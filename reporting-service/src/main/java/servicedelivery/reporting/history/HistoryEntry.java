package servicedelivery.reporting.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One version of something that people write.
 *
 * @param version from 1
 * @param recordedBy the name of the key that was used
 * @param month of the first report that says so, such as {@code 2019-01}
 * @param changes an object {@code {field, from, to}} for each field that became another
 */
public record HistoryEntry(
        long version, Instant recordedAt, String recordedBy, Change change, String month, JsonNode changes) {}
