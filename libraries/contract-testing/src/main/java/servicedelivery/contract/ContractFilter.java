package servicedelivery.contract;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.swagger.v3.oas.models.OpenAPI;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fails a test whose call of the API is not as the OpenAPI document says. */
public final class ContractFilter implements Filter {

    private final ContractCheck check;
    private final String prefix;

    public ContractFilter(OpenAPI document) {
        this(document, "/api/");
    }

    /** @param prefix of the paths that it looks at */
    public ContractFilter(OpenAPI document, String prefix) {
        this.check = new ContractCheck(document);
        this.prefix = prefix;
    }

    @Override
    public io.restassured.response.Response filter(
            FilterableRequestSpecification sent, FilterableResponseSpecification expected, FilterContext context) {
        var answered = context.next(sent, expected);
        var address = URI.create(sent.getURI());
        if (address.getPath().startsWith(prefix)) {
            var faults = check.faults(request(sent, address), response(answered), names(answered));
            if (!faults.isEmpty()) {
                throw new AssertionError("%s %s answered with %d is not as contract/openapi.yaml says:\n- %s"
                        .formatted(sent.getMethod(), address, answered.statusCode(), String.join("\n- ", faults)));
            }
        }
        return answered;
    }

    private static Request request(FilterableRequestSpecification sent, URI address) {
        var request = new SimpleRequest.Builder(sent.getMethod(), address.getRawPath());
        sent.getHeaders().forEach(header -> request.withHeader(header.getName(), header.getValue()));
        if (sent.getContentType() != null) {
            request.withContentType(sent.getContentType());
        }
        if (address.getRawQuery() != null) {
            for (var parameter : address.getRawQuery().split("&", -1)) {
                var parts = parameter.split("=", 2);
                request.withQueryParam(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        Object body = sent.getBody();
        if (body instanceof byte[] bytes) {
            request.withBody(bytes);
        } else if (body != null) {
            request.withBody(body.toString());
        }
        return request.build();
    }

    private static Response response(io.restassured.response.Response answered) {
        var response = new SimpleResponse.Builder(answered.statusCode()).withBody(answered.asByteArray());
        answered.headers().forEach(header -> response.withHeader(header.getName(), header.getValue()));
        return response.build();
    }

    private static List<String> names(io.restassured.response.Response answered) {
        return answered.headers().asList().stream().map(Header::getName).toList();
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
