package servicedelivery.contract;

import com.atlassian.oai.validator.interaction.ApiOperationResolver;
import com.atlassian.oai.validator.model.Request;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notes which documented fields the answers to a test have. That they have no others is what {@link ContractFilter} sees to.
 */
public final class WrittenFields implements Filter {

    private static final JsonMapper JSON = new JsonMapper();

    private final Schemas schemas;
    private final ApiOperationResolver operations;
    private final Set<String> missing = new TreeSet<>();

    private WrittenFields(OpenAPI document) {
        this.schemas = new Schemas(document);
        this.operations = new ApiOperationResolver(document, null, false);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .forEach(answer -> expect(
                        schema(answer.getValue().getContent()), answer.getKey().startsWith("2")));
    }

    /** Begins to note; it ends with the test. */
    public static WrittenFields noted() {
        var written = new WrittenFields(Contract.ofThisModule());
        RestAssured.filters(written);
        return written;
    }

    /**
     * The documented fields that no answer had, as {@code Schema.field}: of answers that are not refusals all, of refusals those
     * that are not in each.
     */
    public Set<String> missing() {
        return missing;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification sent, FilterableResponseSpecification expected, FilterContext context) {
        var answered = context.next(sent, expected);
        var path = URI.create(sent.getURI()).getRawPath();
        var match = operations.findApiOperation(path, Request.Method.valueOf(sent.getMethod()));
        if (match.isPathFound() && match.isOperationAllowed()) {
            var answer =
                    match.getApiOperation().getOperation().getResponses().get(Integer.toString(answered.statusCode()));
            var schema = answer == null ? null : schema(answer.getContent());
            answered.asString()
                    .lines()
                    .forEach(line -> schemas.walk(
                            schema,
                            json(line),
                            (object, value) -> value.fieldNames()
                                    .forEachRemaining(field -> missing.remove(Schemas.name(object) + "." + field))));
        }
        return answered;
    }

    private void expect(@Nullable Schema<?> schema, boolean all) {
        schemas.objects(schema)
                .forEach(object -> schemas.properties(object).forEach((name, property) -> {
                    if (all || !schemas.requires(object, name)) {
                        missing.add(Schemas.name(object) + "." + name);
                        expect(property, true);
                    }
                }));
    }

    private static @Nullable Schema<?> schema(@Nullable Content content) {
        var line = LineCheck.schema(content);
        return line != null || content == null
                ? line
                : content.values().stream()
                        .flatMap(type -> Stream.<Schema<?>>ofNullable(type.getSchema()))
                        .findFirst()
                        .orElse(null);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }
}
