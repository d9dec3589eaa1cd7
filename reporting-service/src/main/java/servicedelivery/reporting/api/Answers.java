package servicedelivery.reporting.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.question.Listing;

/** Sends answers that clients may keep and ask about: 304 while the content is the same. */
@RequestScoped
class Answers {

    private static final String CACHING = "private, no-cache";

    /** A page of a list as the API shows it. */
    record Items<T>(List<T> items, @Nullable String next, long total) {}

    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;

    Answers(ObjectMapper json, HttpHeaders headers, UriInfo uri) {
        this.json = json;
        this.headers = headers;
        this.uri = uri;
    }

    Response of(Object content) {
        return response(content).build();
    }

    <T> Response of(Listing<T> listing) {
        return of(new Items<>(
                listing.items(), listing.next() == null ? null : Cursors.encoded(listing.next()), listing.total()));
    }

    Response of(Items<?> page) {
        var next = page.next();
        var response = response(page);
        return next == null
                ? response.build()
                : response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(following(next)))
                        .build();
    }

    private Response.ResponseBuilder response(Object content) {
        var body = bytes(content);
        var tag = EntityTags.of(body);
        var sent = Objects.requireNonNullElse(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), List.<String>of());
        var response = EntityTags.match(sent, tag)
                ? Response.notModified()
                : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, CACHING);
    }

    private String following(String cursor) {
        var next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    private byte[] bytes(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is not JSON", e);
        }
    }
}
