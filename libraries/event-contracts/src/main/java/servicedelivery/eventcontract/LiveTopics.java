package servicedelivery.eventcontract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of a running broker. */
public final class LiveTopics {

    private LiveTopics() {}

    /** How the broker has those with the given names, each with the settings that are its own. */
    public static List<Contract.Topic> of(String bootstrapServers, List<String> names) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            var topics = new ArrayList<Contract.Topic>();
            for (var topic : admin.describeTopics(names).allTopicNames().get().values()) {
                topics.add(new Contract.Topic(topic.name(), topic.partitions().size(), settings(admin, topic.name())));
            }
            return topics;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker does not tell of its topics", e);
        }
    }

    /** Sends a message and waits until it is there. */
    public static void publish(String bootstrapServers, Message message) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message.record()).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker does not take the message", e);
        }
    }

    private static Map<String, String> settings(Admin admin, String name)
            throws InterruptedException, ExecutionException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        var settings = new TreeMap<String, String>();
        admin.describeConfigs(List.of(resource)).all().get().values().stream()
                .flatMap(config -> config.entries().stream())
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .forEach(entry -> settings.put(entry.name(), entry.value()));
        return settings;
    }
}
