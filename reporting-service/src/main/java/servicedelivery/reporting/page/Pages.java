package servicedelivery.reporting.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import servicedelivery.reporting.api.EntityTags;

/** Sends pages that browsers ask about again each time: 304 while the content is the same. */
@RequestScoped
public class Pages {

    public static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8.name());

    private static final String CACHING = "private, no-cache";

    private final HttpHeaders headers;

    Pages(HttpHeaders headers) {
        this.headers = headers;
    }

    public Response of(TemplateInstance page) {
        var body = page.render().getBytes(StandardCharsets.UTF_8);
        var tag = EntityTags.of(body);
        var sent = Objects.requireNonNullElse(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), List.<String>of());
        var response = EntityTags.match(sent, tag) ? Response.notModified() : Response.ok(body, HTML);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .build();
    }
}
