package servicedelivery.faults.fuzz;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An operation of a service.
 *
 * @param path with the names of its parameters in braces
 */
record Action(Target target, String method, String path, Operation operation) {

    private static final int USUAL = 150;

    /** What publishes or reads everything again. */
    private static final String HEAVY = ".*(re-emit|POST .*rebuild)";

    /**
     * What makes a document or goes through everything takes the machine for long, and is called less often than others; what
     * stands in each report from then on must not become more than people write.
     */
    private static final Map<String, Integer> WEIGHTS = Map.of(
            ".*re-emit",
            2,
            ".*(POST .*rebuild|projection/check|reports/\\{month}(\\.\\w+)?|\\.pdf|\\.html|differences|checks|POST .*publications)",
            7,
            "GET .*(trend|summary)|POST .*registers/\\w+",
            20,
            ".*(void|erasure|batch)|DELETE.*",
            40);

    /**
     * A body that it takes.
     *
     * @param schema of the whole, or of each line
     */
    record Body(String type, Schema<?> schema, boolean hasLines) {

        private static Body of(String type, MediaType media) {
            return media.getExtensions() != null
                            && media.getExtensions().get("x-line-schema") instanceof Map<?, ?> reference
                    ? new Body(type, new Schema<>().$ref(String.valueOf(reference.get("$ref"))), true)
                    : new Body(type, media.getSchema(), false);
        }
    }

    List<Parameter> parameters() {
        return Objects.requireNonNullElse(operation.getParameters(), List.of());
    }

    Optional<Body> body() {
        return operation.getRequestBody() == null
                ? Optional.empty()
                : operation.getRequestBody().getContent().entrySet().stream()
                        .map(type -> Body.of(type.getKey(), type.getValue()))
                        .findFirst();
    }

    /** The path of the list in which its objects are. */
    String collection() {
        return path.replaceFirst("/(batch|\\{id}.*)$", "");
    }

    /** The key in {@code stack.env} that may do this. */
    String key() {
        var scopes = operation.getExtensions() != null
                        && operation.getExtensions().get("x-scopes") instanceof Collection<?> some
                ? some.toString()
                : "";
        return scopes.contains("operations") ? "OPERATIONS_KEY" : scopes.contains(":write") ? "WRITE_KEY" : "READ_KEY";
    }

    @Override
    public String toString() {
        return "%s of %s".formatted(name(), target.module());
    }

    private String name() {
        return method + " " + path;
    }

    /** Whether few calls of it are all that the machine has time for. */
    boolean isHeavy() {
        return name().matches(HEAVY);
    }

    /** How often it is called, beside others. */
    int weight() {
        return WEIGHTS.entrySet().stream()
                .filter(weight -> name().matches(weight.getKey()))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(USUAL);
    }
}
