package servicedelivery.reporting.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
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
public class Answers {

    private static final String CACHING = "private, no-cache";

    /** A page of a list as the API shows it. */
    public record Items<T>(List<T> items, @Nullable String next, long total) {}

    private final ObjectMapper json;
    private final Csv csv;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Remembered remembered;
    private final RoutingContext request;

    Answers(
            ObjectMapper json,
            Csv csv,
            HttpHeaders headers,
            UriInfo uri,
            Remembered remembered,
            RoutingContext request) {
        this.json = json;
        this.csv = csv;
        this.headers = headers;
        this.uri = uri;
        this.remembered = remembered;
        this.request = request;
    }

    /**
     * Lets the answer be remembered while nothing changes: it is made of facts, and of nothing else that changes.
     *
     * @param complete what it says of itself; null when it says nothing
     */
    Answers remembered(@Nullable Boolean complete) {
        remembered.let(request, complete);
        return this;
    }

    public Response of(Object content) {
        return asJson(content).build();
    }

    /** What is neither JSON nor a list. */
    public Response of(byte[] body, MediaType type) {
        return response(body, type).build();
    }

    /** Rows that are always CSV. */
    <T> Response csv(Class<T> type, List<T> rows) {
        return asCsv(type, rows).build();
    }

    /** As JSON, or as CSV for those who prefer it. */
    <T> Response.ResponseBuilder rows(Class<T> type, List<T> rows) {
        return (prefersCsv() ? asCsv(type, rows) : asJson(rows)).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** A page as JSON, or only its items as CSV for those who prefer it; the link to the next page is in a header. */
    <T> Response list(Class<T> type, Listing<T> listing) {
        var next = listing.next() == null ? null : Cursors.encoded(listing.next());
        var response = prefersCsv()
                ? asCsv(type, listing.items())
                : asJson(new Items<>(listing.items(), next, listing.total()));
        return linked(response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT), next);
    }

    public Response of(Items<?> page) {
        return linked(asJson(page), page.next());
    }

    /** Something that can be changed: its tag is its version, for {@code If-Match}. */
    public Response ofVersion(long version, Object content) {
        return Response.ok(bytes(content), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, "\"" + version + "\"")
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }

    /** The JSON of an answer. */
    public byte[] bytes(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is not JSON", e);
        }
    }

    private Response linked(Response.ResponseBuilder response, @Nullable String next) {
        return next == null
                ? response.build()
                : response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(following(next)))
                        .build();
    }

    private boolean prefersCsv() {
        return AcceptHeader.types(headers::getAcceptableMediaTypes).stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(Csv.TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private <T> Response.ResponseBuilder asCsv(Class<T> type, List<T> rows) {
        return response(csv.bytes(type, rows), Csv.TYPE);
    }

    private Response.ResponseBuilder asJson(Object content) {
        return response(bytes(content), MediaType.APPLICATION_JSON_TYPE);
    }

    private Response.ResponseBuilder response(byte[] body, MediaType type) {
        var tag = EntityTags.of(body);
        var sent = Objects.requireNonNullElse(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), List.<String>of());
        var response = EntityTags.match(sent, tag) ? Response.notModified() : Response.ok(body, type);
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, CACHING);
    }

    private String following(String cursor) {
        var next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
