package servicedelivery.local;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Questions to Kafka, which are not waited for longer than somebody waits before a terminal. */
final class KafkaQuestions {

    static final int ANSWER_MILLIS = 5_000;

    private KafkaQuestions() {}

    /** Kafka refuses to wait longer for a request than for the question that it belongs to. */
    static Admin to(String bootstrap) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS));
    }
}
