package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.sql.Parameters;
import servicedelivery.reporting.status.SourceNote;

/** Ends the wait of dead letters that a newer state has overtaken. In doubt they wait on: figures never lose in silence. */
@Singleton
class Settlement {

    /** What was only needed to read the record again goes, because it may name people. */
    private static final String SETTLE = """
            UPDATE dead_letter AS letter
            SET state = 'overtaken', settled_at = ?, record_key = NULL, headers = NULL, payload = NULL
            """;

    /**
     * Where the record does not tell its version, its place in the log has to do. Offsets of two partitions or of two
     * topics cannot be compared, so then only a state counts that this transaction has read at the same place or further on in the same log.
     */
    private static final String OVERTAKEN_BY_FACT = SETTLE + """
            FROM %s AS fact
            WHERE letter.state = 'waiting' AND letter.topic = ? AND fact.id = letter.aggregate
              AND CASE WHEN letter.version IS NULL OR letter.generation IS NULL
                  THEN letter.topic_id = ? AND letter.partition = fact.record_partition
                       AND letter.record_offset <= fact.record_offset
                       AND (fact.id, fact.record_partition, fact.record_offset) IN
                           (SELECT * FROM unnest(?::uuid[], ?::integer[], ?::bigint[]))
                  ELSE (fact.generation, fact.version) >= (letter.generation, letter.version)
                  END
            """;

    private static final String OVERTAKEN_BY_NOTE = SETTLE + """
            FROM unnest(?::text[], ?::bigint[]) AS note (source, record_offset)
            WHERE letter.state = 'waiting' AND letter.topic = ? AND letter.topic_id = ?
              AND letter.record_key = convert_to(note.source, 'UTF8') AND note.record_offset >= letter.record_offset
            """;

    private final Clock clock;

    Settlement(Clock clock) {
        this.clock = clock;
    }

    /**
     * Settles those whose aggregate is known by now in the same or a newer state.
     *
     * @param batch what this transaction has read
     * @return how many
     */
    int settle(Connection connection, Batch batch, Map<TopicPartition, Claim> claims) throws SQLException {
        if (!someWait(connection)) {
            return 0;
        }
        var topicIds = claims.entrySet().stream()
                .collect(Collectors.toMap(
                        claim -> claim.getKey().topic(),
                        claim -> claim.getValue().topicId(),
                        (same, id) -> same));
        var settled = 0;
        for (var topic : Topic.values()) {
            var topicId = topicIds.get(topic.topicName());
            settled += switch (topic) {
                case INCIDENTS -> settleByFacts(connection, topic, topicId, "incident_fact", batch.incidentOrigins());
                case SURVEY_RESPONSES ->
                    settleByFacts(connection, topic, topicId, "survey_fact", batch.surveyOrigins());
                case SOURCES -> settleByNotes(connection, topicId, batch.notes.values());
            };
        }
        return settled;
    }

    private int settleByFacts(
            Connection connection, Topic topic, @Nullable String topicId, String table, Map<UUID, Origin> told)
            throws SQLException {
        return update(
                connection,
                OVERTAKEN_BY_FACT.formatted(table),
                clock.instant(),
                topic.topicName(),
                topicId,
                texts(told.keySet(), UUID::toString),
                texts(told.values(), origin -> String.valueOf(origin.partition())),
                texts(told.values(), origin -> String.valueOf(origin.offset())));
    }

    private int settleByNotes(Connection connection, @Nullable String topicId, Collection<SourceNote> told)
            throws SQLException {
        return update(
                connection,
                OVERTAKEN_BY_NOTE,
                clock.instant(),
                texts(told, SourceNote::source),
                texts(told, note -> String.valueOf(note.offset())),
                Topic.SOURCES.topicName(),
                topicId);
    }

    private static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = Parameters.prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private static boolean someWait(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM dead_letter WHERE state = 'waiting' LIMIT 1");
                var rows = statement.executeQuery()) {
            return rows.next();
        }
    }
}
