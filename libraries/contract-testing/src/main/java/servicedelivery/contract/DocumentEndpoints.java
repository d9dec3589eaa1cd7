package servicedelivery.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of an OpenAPI document. */
public final class DocumentEndpoints {

    private DocumentEndpoints() {}

    public static List<Endpoint> all(OpenAPI document) {
        return document.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(one -> of(one.getKey().name(), path.getKey(), one.getValue())))
                .toList();
    }

    private static Endpoint of(String method, String path, Operation operation) {
        return new Endpoint(
                method,
                path,
                parameters(operation, "query")
                        .map(one -> "array".equals(one.getSchema().getType()) ? one.getName() + "[]" : one.getName())
                        .collect(Collectors.toSet()),
                parameters(operation, "header").map(Parameter::getName).collect(Collectors.toSet()),
                scopes(operation),
                operation.getRequestBody() == null
                        ? Set.of()
                        : types(operation.getRequestBody().getContent()).collect(Collectors.toSet()),
                operation.getResponses().entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .flatMap(response -> types(response.getValue().getContent()))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> scopes(Operation operation) {
        return operation.getExtensions() != null
                        && operation.getExtensions().get("x-scopes") instanceof Collection<?> all
                ? all.stream().map(Object::toString).collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<Parameter> parameters(Operation operation, String place) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> parameter.getIn().equals(place));
    }

    private static Stream<String> types(@Nullable Content content) {
        return content == null ? Stream.empty() : content.keySet().stream();
    }
}
