package servicedelivery.reporting.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of every list, as they were sent. */
public class PageQuery {

    @QueryParam("limit")
    @Parameter(description = "How many items at most: 1 to 500, by default 50")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "The next of the page before")
    @Nullable
    String cursor;
}
