package servicedelivery.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import servicedelivery.backing.Topics;

/** What {@code deploy/doctor} says of Kafka: its topics, how often they are kept, and its clock. */
record KafkaFindings(DataDirectory data, Ports ports, Scale scale) {

    private static final String SEE = "see docs/events.md#topics.";

    List<Finding> all() {
        if (IntStream.rangeClosed(1, scale.brokers())
                .mapToObj(KafkaMember::name)
                .noneMatch(data::runs)) {
            return List.of(Finding.absent(
                    "Kafka does not run, so nothing can be said of its topics and its clock", data.runsAtAll()));
        }
        var bootstrap = ports.bootstrapServers(scale.brokers());
        try (var admin = KafkaQuestions.to(bootstrap)) {
            var brokers = admin.describeCluster().nodes().get().size();
            var found = new ArrayList<>(List.of(Finding.ok("Kafka answers, with brokers: " + brokers)));
            var present = admin.listTopics().names().get();
            for (var topic : Topics.all()) {
                found.addAll(present.contains(topic.name()) ? of(topic, admin, brokers) : missing(topic));
            }
            found.add(new KafkaClock(admin, bootstrap).compare());
            return found;
        } catch (ExecutionException e) {
            return List.of(Finding.failed(
                    "Kafka does not answer (%s)".formatted(e.getCause()),
                    "see %s.".formatted(data.location("kafka").log())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<Finding> missing(NewTopic topic) {
        return List.of(Finding.failed(
                "the topic %s is missing".formatted(topic.name()), "deploy/up makes it; elsewhere, " + SEE));
    }

    private static List<Finding> of(NewTopic wanted, Admin admin, int brokers)
            throws ExecutionException, InterruptedException {
        var name = wanted.name();
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        var descriptions = admin.describeTopics(List.of(name)).allTopicNames().get();
        var configurations = admin.describeConfigs(List.of(resource)).all().get();
        var settings = new HashMap<String, String>();
        configurations
                .values()
                .forEach(configuration ->
                        configuration.entries().forEach(entry -> settings.put(entry.name(), entry.value())));
        var description = Objects.requireNonNull(descriptions.get(name), name);
        var wrong = wrong(wanted, description, settings, brokers);
        return wrong.isEmpty()
                ? List.of(Finding.ok("the topic %s has %d partitions, compacted, with %d replicas"
                        .formatted(name, description.partitions().size(), replicas(description))))
                : wrong;
    }

    static List<Finding> wrong(NewTopic wanted, TopicDescription present, Map<String, String> settings, int brokers) {
        var found = new ArrayList<Finding>();
        var topic = "the topic " + wanted.name();
        wanted.configs().forEach((name, value) -> {
            if (!value.equals(settings.get(name))) {
                var said = "%s has %s=%s".formatted(topic, name, settings.get(name));
                var remedy = "set it to %s with kafka-configs.sh; %s".formatted(value, SEE);
                found.add(
                        name.equals(TopicConfig.CLEANUP_POLICY_CONFIG)
                                ? Finding.failed(said + ", so states may be deleted", remedy)
                                : Finding.warning(said, remedy));
            }
        });
        if (present.partitions().size() < wanted.numPartitions()) {
            found.add(Finding.warning(
                    "%s has %d partitions".formatted(topic, present.partitions().size()),
                    "%d let more replicas apply; %s".formatted(wanted.numPartitions(), SEE)));
        }
        if (present.partitions().stream().anyMatch(partition -> partition.leader() == null)) {
            found.add(Finding.failed(topic + " has partitions without a leader", "start the brokers that are away."));
        } else if (present.partitions().stream()
                .anyMatch(partition ->
                        partition.isr().size() < partition.replicas().size())) {
            found.add(Finding.warning(topic + " has replicas that are behind", "look at the brokers, and wait."));
        }
        if (brokers > 2 && replicas(present) < 3) {
            found.add(Finding.warning(
                    "%s has %d replicas on %d brokers".formatted(topic, replicas(present), brokers),
                    "raise them to 3 with kafka-reassign-partitions.sh."));
        }
        if (replicas(present) > 1 && "1".equals(settings.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG))) {
            found.add(Finding.warning(
                    topic + " has min.insync.replicas=1, so one broker's end may lose what it acknowledged",
                    "set it to 2 with kafka-configs.sh."));
        }
        return found;
    }

    private static int replicas(TopicDescription topic) {
        return topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
    }
}
