package servicedelivery.reporting.api;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The parameters of every list, as they were sent. */
public class PageQuery {

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;
}
