package servicedelivery.incident.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A ticket as its tool sees it, at each step of its life.
 *
 * @param number that nobody else has
 */
public record Ticket(JsonNode fixture, String number) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param tool whose fixture is read */
    public static Ticket of(String tool, String number) {
        try (var resource = Ticket.class.getResourceAsStream("/connect/" + tool + ".json")) {
            var text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            return new Ticket(JSON.readTree(text.replace("@NUMBER@", number)), number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean hasStep(String step) {
        return fixture.path("steps").has(step);
    }

    /** The whole ticket after a step. */
    public JsonNode after(String step) {
        if (!hasStep(step)) {
            throw new AssertionError("no step " + step);
        }
        var ticket = (ObjectNode) fixture.path("ticket").deepCopy();
        return ticket.setAll((ObjectNode) fixture.path("steps").path(step));
    }
}
