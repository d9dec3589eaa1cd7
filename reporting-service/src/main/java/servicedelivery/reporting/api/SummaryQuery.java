package servicedelivery.reporting.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of the summary, as they were sent. */
public class SummaryQuery {

    @QueryParam("asOf")
    @Nullable
    String asOf;

    @QueryParam("month")
    @Nullable
    String month;

    @QueryParam("organisation")
    @Nullable
    List<String> organisation;
}
