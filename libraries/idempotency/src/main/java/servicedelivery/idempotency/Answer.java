package servicedelivery.idempotency;

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
        UUID subject, int status, String location, @Nullable String etag, byte[] body) {}
