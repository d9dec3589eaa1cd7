package servicedelivery.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a creating request is answered with.
 *
 * @param subject the id of what was created
 * @param status the HTTP status, 2xx
 * @param location the path of what was created
 * @param etag the entity tag without quotes, or null
 * @param body the JSON body in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(
        UUID subject, int status, String location, @Nullable String etag, byte[] body) {

    public Response response() {
        return builder().build();
    }

    Response.ResponseBuilder builder() {
        var response = Response.status(status)
                .header(HttpHeaders.LOCATION, location)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body);
        return etag == null ? response : response.header(HttpHeaders.ETAG, "\"" + etag + "\"");
    }
}
