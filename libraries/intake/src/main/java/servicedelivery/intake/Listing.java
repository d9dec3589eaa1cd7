package servicedelivery.intake;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items each as JSON in UTF-8
 * @param next where the next page begins; null on the last
 * @param total how many items the whole list has
 */
public record Listing(List<byte[]> items, Page.@Nullable Position next, long total) {

    /** Cuts a page from the items found, of which there is one more than the limit when another page follows. */
    public static <T> Listing cut(
            List<T> found, Page page, long total, Function<T, byte[]> json, Function<T, Page.Position> position) {
        var items = found.subList(0, Math.min(found.size(), page.limit()));
        var next = found.size() > page.limit() ? position.apply(items.get(items.size() - 1)) : null;
        return new Listing(items.stream().map(json).toList(), next, total);
    }

    /** 200 with {@code items}, {@code next} and {@code total}, and a link to the next page. */
    public Response response(UriInfo uri) {
        var response = Response.ok(body()).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return next == null
                ? response.build()
                : response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(following(uri, next.cursor())))
                        .build();
    }

    private byte[] body() {
        var body = new ByteArrayOutputStream();
        body.writeBytes(utf8("{\"items\":["));
        for (var index = 0; index < items.size(); index++) {
            body.writeBytes(utf8(index == 0 ? "" : ","));
            body.writeBytes(items.get(index));
        }
        var cursor = next == null ? "null" : "\"" + next.cursor() + "\"";
        body.writeBytes(utf8("],\"next\":%s,\"total\":%d}".formatted(cursor, total)));
        return body.toByteArray();
    }

    private static String following(UriInfo uri, String cursor) {
        var next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
