package servicedelivery.incident.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mozilla.javascript.Context;

/** Runs the business rule in the JavaScript engine that ServiceNow itself is built on. */
record ServiceNow(Recipe recipe) implements Tool {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Told tells(JsonNode ticket) {
        var sent = run(ticket, 200).path("sent");
        return new Told(
                sent.path("method").asText().toUpperCase(Locale.ROOT),
                Told.path(sent.path("endpoint").asText()),
                JSON.convertValue(sent.path("headers"), new TypeReference<Map<String, String>>() {}),
                sent.path("body").asText());
    }

    @Override
    public String errorAfter(JsonNode ticket, int status) {
        return run(ticket, status).path("error").asText();
    }

    private JsonNode run(JsonNode ticket, int status) {
        try (var context = Context.enter()) {
            context.setInterpretedMode(true);
            var scope = context.initStandardObjects();
            var platform =
                    platform().replace("@TICKET@", ticket.toString()).replace("@STATUS@", Integer.toString(status));
            context.evaluateString(scope, platform, "platform", 1, null);
            context.evaluateString(scope, recipe.block("javascript"), "business rule", 1, null);
            return JSON.readTree(Context.toString(
                    context.evaluateString(scope, "JSON.stringify({sent: sent, error: error})", "result", 1, null)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String platform() {
        try (var resource = ServiceNow.class.getResourceAsStream("/connect/servicenow-platform.js")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
