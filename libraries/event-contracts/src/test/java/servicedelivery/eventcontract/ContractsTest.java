package servicedelivery.eventcontract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts of both sources as documents; that the services keep them is for their own tests. */
class ContractsTest {

    private static final String INCIDENTS = "incident-service";
    private static final String SURVEYS = "survey-service";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {INCIDENTS, SURVEYS})
    void theDocumentIsAsyncApi(String service) throws IOException {
        var asyncApi =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(published());

        var faults = asyncApi.validate(
                Contract.of(service).document(),
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {INCIDENTS, SURVEYS})
    void everyReferenceLeadsSomewhere(String service) {
        var document = Contract.of(service).document();

        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                reference.startsWith("#")
                                        ? !document.at(reference.substring(1)).isMissingNode()
                                        : Files.exists(directory(service).resolve(reference)))
                        .as(reference)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {INCIDENTS, SURVEYS})
    void everyTopicHasAnOperationThatSendsToIt(String service) {
        var document = Contract.of(service).document();

        var channels = new ArrayList<String>();
        document.path("channels").fieldNames().forEachRemaining(name -> channels.add("#/channels/" + name));
        assertThat(document.path("operations").findValuesAsText("$ref")).containsExactlyInAnyOrderElementsOf(channels);
    }

    @ParameterizedTest
    @ValueSource(strings = {INCIDENTS, SURVEYS})
    void aMessageIsOfTheTypeThatIsItsNameAndHasAnExampleOfIt(String service) {
        var contract = Contract.of(service);

        assertThat(contract.document().at("/components/messages")).isNotEmpty().allSatisfy(message -> {
            assertThat(message.at("/headers/allOf/1/properties/ce_type/const")).isEqualTo(message.path("name"));
            assertThat(message.path("x-examples"))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    Message.read(directory(service).resolve(file.asText()))
                                            .type())
                            .isEqualTo(message.path("name").asText()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {INCIDENTS, SURVEYS})
    void everyExampleKeepsTheContractAndIsNamedInIt(String service) {
        var contract = Contract.of(service);

        var examples = contract.examples();

        assertThat(examples.values())
                .isNotEmpty()
                .flatExtracting(contract::faults)
                .isEmpty();
        assertThat(named(contract.document())).containsExactlyInAnyOrderElementsOf(examples.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {INCIDENTS, SURVEYS})
    void everySchemaIsOneAndEveryFieldInItIsAlwaysThere(String service) throws IOException {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (var file : files(directory(service).resolve("schemas"))) {
            var schema = JSON.readTree(file.toFile());

            assertThat(metaSchema.validate(schema)).isEmpty();
            assertThat(schema.findParents("properties"))
                    .allSatisfy(object -> assertThat(
                                    object.path("required").valueStream().map(JsonNode::asText))
                            .containsExactlyElementsOf(
                                    () -> object.path("properties").fieldNames()));
        }
    }

    @Test
    void bothSourcesSayTheSameAboutThemselves() throws IOException {
        var file = Path.of("schemas", "published-through.schema.json");

        assertThat(directory(SURVEYS).resolve(file))
                .hasSameTextualContentAs(directory(INCIDENTS).resolve(file));
        assertThat(Contract.of(SURVEYS).document().at("/channels/sources"))
                .isEqualTo(Contract.of(INCIDENTS).document().at("/channels/sources"));
    }

    @Test
    void whatBreaksAContractIsFound() {
        var contract = Contract.of(SURVEYS);
        var message = contract.example("recorded");
        var value = (ObjectNode) message.value();

        assertThat(List.of(
                        message.withHeader("ce_type", "servicedelivery.survey-response.burnt.v1"),
                        message.withHeader("ce_time", "yesterday"),
                        message.withHeader("ce_colour", "red"),
                        message.withHeader("ce_subject", "another"),
                        message.withValue(value.deepCopy().put("comment", "private")),
                        message.withValue(value.deepCopy().put("recommend", 11)),
                        message.withValue(value.deepCopy().put("respondedAt", "2019-02-30T00:00:00Z")),
                        message.withValue(value.deepCopy().without("ticket"))))
                .allSatisfy(wrong -> assertThat(contract.faults(wrong)).hasSize(1));
        assertThat(contract.unseen("survey-responses", List.of(message)))
                .contains("/satisfaction=poor", "/status=void")
                .doesNotContain("/ticket", "/status=counted");
    }

    private static JsonNode published() throws IOException {
        try (var file = ContractsTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.json")) {
            return JSON.readTree(file);
        }
    }

    private static List<String> named(JsonNode document) {
        return document.at("/components/messages")
                .valueStream()
                .flatMap(message -> message.path("x-examples").valueStream())
                .map(file -> file.asText().replaceAll("examples/(.*)\\.json", "$1"))
                .toList();
    }

    private static Path directory(String service) {
        return Path.of(System.getProperty("repository.root"), service, "contract");
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }
}
