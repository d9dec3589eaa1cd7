package servicedelivery.contract;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a client must know to call an operation.
 *
 * @param path with the names of its parameters in braces
 * @param query the names of the query parameters, with {@code []} where they may be repeated
 * @param headers the names of the headers that only some operations read
 * @param scopes of which a key needs one
 * @param takes the media types of requests
 * @param gives the media types of answers that are not refusals
 */
public record Endpoint(
        String method,
        String path,
        Set<String> query,
        Set<String> headers,
        Set<String> scopes,
        Set<String> takes,
        Set<String> gives) {

    /** Also by filters, whose annotations the code does not have. */
    private static final Set<String> READ_BY_FILTERS = Set.of("X-Request-Id", "If-None-Match");

    public Endpoint {
        headers =
                headers.stream().filter(name -> !READ_BY_FILTERS.contains(name)).collect(Collectors.toSet());
    }
}
