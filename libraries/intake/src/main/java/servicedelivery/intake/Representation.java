package servicedelivery.intake;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import servicedelivery.idempotency.Answer;

/**
 * What callers get to see of something that is stored.
 *
 * @param id its id
 * @param version its version, from 1; the entity tag
 * @param path of its address
 * @param json its whole state, as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record Representation(UUID id, long version, String path, byte[] json) {

    /** 200 with the state. */
    public Response ok() {
        return response(Response.Status.OK).build();
    }

    /** 201 for a creating request that is answered once. */
    public Answer created() {
        return new Answer(id, Response.Status.CREATED.getStatusCode(), path, Long.toString(version), json);
    }

    Response.ResponseBuilder response(Response.Status status) {
        var response = Response.status(status)
                .entity(json)
                .header(HttpHeaders.ETAG, "\"" + version + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return status == Response.Status.CREATED ? response.header(HttpHeaders.LOCATION, path) : response;
    }
}
