package servicedelivery.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.stream.StreamSupport;

/** What the probes of one service say. */
record Probes(Stack stack, String service) {

    static final String WELLNESS = "group/wellness";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code UP}, {@code DOWN}, or {@code SILENT} when there is no answer. */
    String says(String probe) {
        return read(probe).path("status").asText("SILENT");
    }

    /** In short: live, ready, started and wellness, such as {@code UP UP UP DOWN}. */
    String all() {
        return "%s %s %s %s".formatted(says("live"), says("ready"), says("started"), says(WELLNESS));
    }

    /** The data of a check of the wellness group, or of what else has this name. */
    JsonNode data(String probe, String check) {
        return StreamSupport.stream(read(probe).path("checks").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(check))
                .findFirst()
                .map(one -> one.path("data"))
                .orElseThrow(() -> new AssertionError("no check " + check));
    }

    private JsonNode read(String probe) {
        var url = stack.environment().get(service + "_MANAGEMENT_URL") + "/q/health/" + probe;
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
        return new Caller(url, "")
                .send(request)
                .map(answer -> tree(answer.body()))
                .orElse(JSON.createObjectNode());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
