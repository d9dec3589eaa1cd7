package servicedelivery.contract;

import com.atlassian.oai.validator.model.ApiOperation;
import com.atlassian.oai.validator.model.Body;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks newline-delimited JSON, which is a text to OpenAPI: the document has the schema of a line in {@code x-line-schema}.
 * Lines that were refused may be wrong on purpose.
 */
final class LineCheck {

    static final String NDJSON = "application/x-ndjson";
    static final String SCHEMA = "x-line-schema";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_REFUSAL = 400;

    private final SchemaValidator validator;

    LineCheck(OpenAPI document) {
        this.validator = new SchemaValidator(document, new MessageResolver());
    }

    List<String> faults(ApiOperation operation, Request request, Response response) {
        var body = operation.getOperation().getRequestBody();
        var answer = operation.getOperation().getResponses().get(Integer.toString(response.getStatus()));
        if (body == null || answer == null || schema(body.getContent()) == null) {
            return List.of();
        }
        var sent = text(request.getRequestBody()).split("\n", -1);
        var faults = new ArrayList<String>();
        for (var line : text(response.getResponseBody()).lines().toList()) {
            faults.addAll(faults(line, schema(answer.getContent())));
            var told = json(line);
            if (told.path("status").asInt() < FIRST_REFUSAL) {
                faults.addAll(faults(sent[told.path("line").asInt() - 1], schema(body.getContent())));
            }
        }
        return faults;
    }

    private List<String> faults(String line, @Nullable Schema<?> schema) {
        return schema == null
                ? List.of("the document has no %s for %s".formatted(SCHEMA, line))
                : ContractCheck.said(validator.validate(() -> JSON.readTree(line), schema, "line")).stream()
                        .map(fault -> fault + " in " + line)
                        .toList();
    }

    static @Nullable Schema<?> schema(@Nullable Content content) {
        var type = content == null ? null : content.get(NDJSON);
        return type != null
                        && type.getExtensions() != null
                        && type.getExtensions().get(SCHEMA) instanceof Map<?, ?> reference
                ? new Schema<>().$ref(String.valueOf(reference.get("$ref")))
                : null;
    }

    private static String text(Optional<Body> body) {
        try {
            return body.isPresent() ? body.get().toString(StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }
}
