package servicedelivery.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.interaction.ApiOperationResolver;
import com.atlassian.oai.validator.model.ApiOperation;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.ValidationConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares a call of the API with the OpenAPI document. */
public final class ContractCheck {

    /** Of HTTP itself; all others belong to the API, and into its document. */
    private static final Set<String> TRANSPORT =
            Set.of("connection", "content-encoding", "content-length", "content-type", "date", "transfer-encoding");

    /** More than a document has, so that each is prepared once. */
    private static final int SCHEMAS = 10_000;

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int FIRST_REFUSAL = 400;

    private final ApiOperationResolver operations;
    private final OpenApiInteractionValidator validator;
    private final LineCheck lines;

    /** @param document as {@link Contract} reads it */
    public ContractCheck(OpenAPI document) {
        this.operations = new ApiOperationResolver(document, null, false);
        this.validator = OpenApiInteractionValidator.createFor(document)
                .withSchemaValidationConfiguration(new ValidationConfiguration().setMaxCacheSize(SCHEMAS))
                .build();
        this.lines = new LineCheck(document);
    }

    /**
     * What the document says otherwise. A request that was refused may be wrong on purpose, so that only its answer is looked
     * at.
     *
     * @param headers the names of all headers of the answer
     */
    public List<String> faults(Request request, Response response, Collection<String> headers) {
        if (response.getStatus() == METHOD_NOT_ALLOWED) {
            return List.of();
        }
        var match = operations.findApiOperation(request.getPath(), request.getMethod());
        if (!match.isPathFound() || !match.isOperationAllowed()) {
            return response.getStatus() == NOT_FOUND ? List.of() : List.of("the document has no such operation");
        }
        var operation = match.getApiOperation();
        var faults = new ArrayList<String>();
        faults.addAll(said(validator.validateResponse(request.getPath(), request.getMethod(), response)));
        faults.addAll(undocumented(headers, operation, response.getStatus()));
        if (response.getStatus() < FIRST_REFUSAL) {
            faults.addAll(said(validator.validateRequest(request)));
            faults.addAll(lines.faults(operation, request, response));
        }
        return faults;
    }

    static List<String> said(ValidationReport report) {
        return report.getMessages().stream().map(Object::toString).toList();
    }

    private static List<String> undocumented(Collection<String> headers, ApiOperation operation, int status) {
        var documented = operation.getOperation().getResponses().get(Integer.toString(status));
        if (documented == null) {
            return List.of();
        }
        var known = documented.getHeaders() == null
                ? Set.<String>of()
                : documented.getHeaders().keySet();
        return headers.stream()
                .filter(name -> !TRANSPORT.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> known.stream().noneMatch(name::equalsIgnoreCase))
                .map(name -> "the document has no header %s for %d".formatted(name, status))
                .toList();
    }
}
