package servicedelivery.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import servicedelivery.problem.Problems;

/** Turns the bytes of a request into a JSON object, or says at which line and column they are not one. */
public final class JsonBody {

    private static final JsonMapper STRICT = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .build();

    private JsonBody() {}

    /** The body of a request that was admitted, all of which is there by then. */
    public static byte[] bytes(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw Problems.malformedJson("The body ended before it was whole");
        }
    }

    /** The same for whoever must not wait; empty when there is no body. */
    public static byte[] bytes(RoutingContext request) {
        var body = request.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    /** @throws HttpProblem 400 when the bytes are not one JSON object in UTF-8 */
    public static ObjectNode parse(byte[] bytes) {
        if (read(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw Problems.malformedJson("Send one JSON object: { … }");
    }

    /** In words of our own where the parser's speak of itself, or repeat a text, which may be private. */
    private static String fault(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "the end comes too early";
        }
        if (e instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a number or name is too long";
        }
        if (e instanceof MismatchedInputException) {
            return "there is more after the object";
        }
        var fault = e.getOriginalMessage();
        if (fault.startsWith("Unrecognized token")) {
            return "text must stand in double quotes";
        }
        return fault.contains("Feature") ? "there is something that JSON does not have" : fault;
    }

    private static JsonNode read(byte[] bytes) {
        if (isWide(bytes)) {
            throw notUtf8();
        }
        try {
            return STRICT.readTree(bytes);
        } catch (JsonProcessingException e) {
            var location = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw Problems.malformedJson("At line %d, column %d: %s"
                    .formatted(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), fault(e)));
        } catch (IOException e) {
            throw notUtf8();
        }
    }

    /** Whether it is UTF-16 or UTF-32, which the parser would take for what it is. */
    private static boolean isWide(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF);
    }

    private static HttpProblem notUtf8() {
        return Problems.malformedJson("The body is not JSON in UTF-8");
    }
}
