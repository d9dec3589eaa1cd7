package servicedelivery.backing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics between the services; in each a key's newest record stays for ever. */
public final class Topics {

    public static final String INCIDENTS = "incidents";
    public static final String SURVEY_RESPONSES = "survey-responses";
    public static final String SOURCES = "sources";

    private static final Map<String, String> COMPACT =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    // Compaction spares the newest segment, so without these what was erased would stay readable in a quiet topic.
    private static final Map<String, String> COMPACT_WITHIN_DAYS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_MS_CONFIG,
            millis(Duration.ofDays(1)),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
            millis(Duration.ofDays(7)));

    private Topics() {}

    /** All of them, with the broker's own number of replicas. */
    public static List<NewTopic> all() {
        return List.of(
                topic(INCIDENTS, 6, COMPACT_WITHIN_DAYS),
                topic(SURVEY_RESPONSES, 6, COMPACT_WITHIN_DAYS),
                topic(SOURCES, 1, COMPACT));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
