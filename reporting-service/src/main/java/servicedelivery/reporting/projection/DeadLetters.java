package servicedelivery.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Parameters;

/** Records that could not be read, kept until they are read again, discarded, or overtaken by a newer state. */
@Singleton
public class DeadLetters {

    private static final String SET_ASIDE = """
            INSERT INTO dead_letter (topic, partition, record_offset, topic_id, record_key, aggregate, type, headers,
                                     payload, generation, version, reason, set_aside_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::bigint, ?::bigint, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String WAITING = "SELECT count(*) AS waiting FROM dead_letter WHERE state = 'waiting'";

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    DeadLetters(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** How many wait for an operator or a newer state. */
    public long waiting() {
        return database.one(WAITING, row -> row.number("waiting"));
    }

    /** @return how many were not set aside before */
    int setAside(Connection connection, List<Event> events, Map<TopicPartition, Claim> claims) throws SQLException {
        var added = 0;
        for (var event : events) {
            var topicId = Claim.in(claims, event.partition()).topicId();
            if (event.reading() instanceof Reading.Unreadable unreadable) {
                added += setAside(connection, event, unreadable, topicId);
            }
        }
        return added;
    }

    private int setAside(Connection connection, Event event, Reading.Unreadable unreadable, String topicId)
            throws SQLException {
        var record = event.record();
        try (var statement = Parameters.prepare(
                connection,
                SET_ASIDE,
                record.topic(),
                record.partition(),
                record.offset(),
                topicId,
                record.key(),
                aggregateIn(record.key()),
                storable(event.type()),
                headers(event),
                record.value(),
                unreadable.generation(),
                unreadable.version(),
                storable(unreadable.reason()),
                clock.instant())) {
            return statement.executeUpdate();
        }
    }

    private String headers(Event event) {
        var headers = new LinkedHashMap<String, @Nullable String>();
        event.record()
                .headers()
                .forEach(header -> headers.put(
                        storable(header.key()),
                        header.value() == null ? null : storable(new String(header.value(), StandardCharsets.UTF_8))));
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is JSON", e);
        }
    }

    private static @Nullable UUID aggregateIn(byte @Nullable [] key) {
        try {
            return key == null ? null : UUID.fromString(new String(key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
