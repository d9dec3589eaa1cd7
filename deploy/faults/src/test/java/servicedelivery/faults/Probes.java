package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the probes and metrics of one service say.
 *
 * @param management the address of its management port
 */
record Probes(String management) {

    static final String WELLNESS = "group/wellness";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    static Probes of(Stack stack, String service) {
        return new Probes(stack.environment().get(service + "_MANAGEMENT_URL"));
    }

    /** {@code UP}, {@code DOWN}, or {@code SILENT} when there is no answer. */
    String says(String probe) {
        return read(probe).path("status").asText("SILENT");
    }

    /** In short: live, ready, started and wellness, such as {@code UP UP UP DOWN}. */
    String all() {
        return "%s %s %s %s".formatted(says("live"), says("ready"), says("started"), says(WELLNESS));
    }

    /** The data of a check of a probe. */
    JsonNode data(String probe, String check) {
        return checks(probe)
                .filter(one -> one.path("name").asText().equals(check))
                .findFirst()
                .map(one -> one.path("data"))
                .orElseThrow(() -> new AssertionError("no check " + check));
    }

    /** The checks of the wellness group that are down, each of which must say why and what to do. */
    List<String> troubles() {
        return checks(WELLNESS)
                .filter(check -> check.path("status").asText().equals("DOWN"))
                .map(Probes::trouble)
                .toList();
    }

    private static String trouble(JsonNode check) {
        assertThat(check.at("/data/reason").asText()).as("why").isNotBlank();
        assertThat(check.at("/data/remedy").asText()).as("what to do").contains("docs/operations.md#");
        return check.path("name").asText();
    }

    /** The value of a metric by its name, and labels where it has them; not a number when it is not there. */
    double metric(String name) {
        return get("/q/metrics")
                .flatMap(text ->
                        text.lines().filter(line -> line.startsWith(name + " ")).findFirst())
                .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .orElse(Double.NaN);
    }

    private Stream<JsonNode> checks(String probe) {
        return StreamSupport.stream(read(probe).path("checks").spliterator(), false);
    }

    private JsonNode read(String probe) {
        return get("/q/health/" + probe).map(Probes::tree).orElse(JSON.createObjectNode());
    }

    private Optional<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create(management + path)).timeout(PATIENCE);
        return new Caller(management, "").send(request).map(HttpResponse::body);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
