package servicedelivery.intake;

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

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the limit or the cursor is not valid */
    public Page page() {
        return Page.of(limit, cursor);
    }
}
