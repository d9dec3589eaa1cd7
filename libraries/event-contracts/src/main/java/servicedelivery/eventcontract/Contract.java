package servicedelivery.eventcontract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a service promises about its events: the AsyncAPI document, the schemas and the examples beside its code. */
public final class Contract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Path directory;
    private final JsonNode document;
    private final Map<String, Schema> strictSchemas = new HashMap<>();

    private Contract(Path directory) {
        this.directory = directory;
        this.document = read(new YAMLMapper(), directory.resolve("asyncapi.yaml"));
    }

    /** @param service the name of its directory in the repository, which the property {@code repository.root} names */
    public static Contract of(String service) {
        return new Contract(Path.of(System.getProperty("repository.root"), service, "contract"));
    }

    JsonNode document() {
        return document;
    }

    /**
     * A topic as the document describes it.
     *
     * @param settings of Kafka, as text
     */
    public record Topic(String name, int partitions, Map<String, String> settings) {

        private static Topic of(JsonNode channel) {
            var kafka = channel.at("/bindings/kafka");
            var settings = new TreeMap<String, String>();
            kafka.path("topicConfiguration")
                    .properties()
                    .forEach(setting -> settings.put(setting.getKey(), text(setting.getValue())));
            return new Topic(
                    channel.path("address").asText(), kafka.path("partitions").asInt(), settings);
        }

        private static String text(JsonNode setting) {
            var values = new ArrayList<String>();
            setting.forEach(value -> values.add(value.asText()));
            return setting.isArray() ? String.join(",", values) : setting.asText();
        }
    }

    public List<Topic> topics() {
        return stream(document.path("channels")).map(Topic::of).toList();
    }

    /** The types of the events of a topic. */
    public Set<String> types(String topic) {
        var types = new TreeSet<String>();
        messages(topic).forEach(message -> types.add(message.path("name").asText()));
        return types;
    }

    /** All examples, by the names of their files without the ending. */
    public Map<String, Message> examples() {
        try (var files = Files.list(directory.resolve("examples"))) {
            var examples = new TreeMap<String, Message>();
            files.forEach(file -> examples.put(file.getFileName().toString().replace(".json", ""), Message.read(file)));
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Message example(String name) {
        return Message.read(directory.resolve("examples").resolve(name + ".json"));
    }

    /** Where a message is not exactly as promised: a field too many is as wrong as one that is missing. */
    public List<String> faults(Message message) {
        var documented = messages(message.topic())
                .filter(one -> one.path("name").asText().equals(message.type()));
        return documented
                .findFirst()
                .map(found -> faults(message, found))
                .orElseGet(() -> List.of("type %s is not documented".formatted(message.type())));
    }

    private List<String> faults(Message message, JsonNode documented) {
        var faults = new ArrayList<String>();
        var headers = new ObjectMapper().valueToTree(message.headers());
        faults.addAll(faults("header", document.at("/components/schemas/Headers"), "Headers", headers));
        faults.addAll(faults("field", payload(documented), payloadName(documented), message.value()));
        if (!message.key().equals(message.headers().get("ce_subject"))) {
            faults.add("the key is not the subject");
        }
        return faults;
    }

    private List<String> faults(String kind, JsonNode schema, String name, JsonNode value) {
        return strictSchemas
                .computeIfAbsent(name, key -> SCHEMAS.getSchema(Strictness.strict(schema)))
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> kind + " " + error)
                .toList();
    }

    /** What the schema of a topic's values names and none of the messages fills: fields, and choices of them. */
    public Set<String> unseen(String topic, Collection<Message> messages) {
        var unseen = new TreeSet<String>();
        messages(topic).map(this::payload).distinct().map(Strictness::named).forEach(unseen::addAll);
        messages.forEach(message -> unseen.removeAll(Strictness.filled(message.value())));
        return unseen;
    }

    private Stream<JsonNode> messages(String topic) {
        return stream(document.path("channels"))
                .filter(channel -> channel.path("address").asText().equals(topic))
                .flatMap(channel -> stream(channel.path("messages")))
                .map(this::resolved);
    }

    JsonNode payload(JsonNode message) {
        var file = resolved(message.path("payload")).at("/schema/$ref").asText();
        return read(new ObjectMapper(), directory.resolve(file));
    }

    private static String payloadName(JsonNode message) {
        return message.at("/payload/$ref").asText();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        var elements = new ArrayList<JsonNode>();
        node.forEach(elements::add);
        return elements.stream();
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
