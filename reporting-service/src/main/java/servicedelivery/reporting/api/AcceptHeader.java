package servicedelivery.reporting.api;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;

/** What a client says it takes. */
public final class AcceptHeader {

    private AcceptHeader() {}

    /**
     * The media types, best first. A header that cannot be read counts as none, as RFC 9110 section 12.4.1 allows.
     *
     * @param types parses the header
     */
    public static List<MediaType> types(Supplier<List<MediaType>> types) {
        try {
            return types.get();
        } catch (IllegalArgumentException e) {
            return List.of(MediaType.WILDCARD_TYPE);
        }
    }
}
