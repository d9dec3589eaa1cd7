package servicedelivery.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files to post, and what they are answered with. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a file that are not blank. */
    static List<String> lines(Path file) {
        return text(file).lines().filter(line -> !line.isBlank()).toList();
    }

    /** An empty object when it is not JSON. */
    static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return MAPPER.createObjectNode();
        }
    }

    /** What a problem says, or else all of an answer. */
    static String detail(String body) {
        var problem = parsed(body);
        return problem.hasNonNull("detail") ? problem.path("detail").asText() : body.strip();
    }
}
