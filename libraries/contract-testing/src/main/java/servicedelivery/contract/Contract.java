package servicedelivery.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads OpenAPI documents. */
public final class Contract {

    private Contract() {}

    /** The committed document of the module whose tests run. */
    public static OpenAPI ofThisModule() {
        return of(Path.of(System.getProperty("basedir", "")));
    }

    /**
     * The committed document of a service.
     *
     * @param module its directory
     */
    public static OpenAPI of(Path module) {
        try {
            return parse(Files.readString(module.resolve("contract").resolve("openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * References to schemas stay, all others are followed: the validator takes no notice of what is behind them, nor of what is
     * said for all operations at once.
     *
     * @throws IllegalArgumentException when it is not a valid document
     */
    static OpenAPI parse(String yaml) {
        var options = new ParseOptions();
        options.setResolve(true);
        var result = new OpenAPIV3Parser().readContents(yaml, List.of(), options);
        if (result.getOpenAPI() == null || !result.getMessages().isEmpty()) {
            throw new IllegalArgumentException("not a valid OpenAPI document: " + result.getMessages());
        }
        var document = result.getOpenAPI();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> complete(operation, document));
        return document;
    }

    private static void complete(Operation operation, OpenAPI document) {
        if (operation.getSecurity() == null) {
            operation.setSecurity(document.getSecurity());
        }
        operation.getResponses().replaceAll((status, response) -> followed(response, document.getComponents()));
        operation.getResponses().values().stream()
                .filter(response -> response.getHeaders() != null)
                .forEach(response ->
                        response.getHeaders().replaceAll((name, header) -> followed(header, document.getComponents())));
    }

    private static ApiResponse followed(ApiResponse response, Components components) {
        return response.get$ref() == null ? response : behind(response.get$ref(), components.getResponses());
    }

    private static Header followed(Header header, Components components) {
        return header.get$ref() == null ? header : behind(header.get$ref(), components.getHeaders());
    }

    private static <T> T behind(String reference, Map<String, T> components) {
        return Objects.requireNonNull(components.get(name(reference)), reference);
    }

    /** The name at the end of a reference within the document. */
    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
