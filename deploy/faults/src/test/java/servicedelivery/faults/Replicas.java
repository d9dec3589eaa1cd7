package servicedelivery.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** What the brokers keep of the topics. */
record Replicas(Stack stack) {

    private static final List<String> TOPICS = List.of("incidents", "survey-responses", "sources");

    /** Whether every broker has all of every partition. */
    boolean areInSync() {
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.environment().get("KAFKA_BOOTSTRAP"));
        try (var admin = Admin.create(settings)) {
            return admin.describeTopics(TOPICS).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.isr().size() == partition.replicas().size());
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
