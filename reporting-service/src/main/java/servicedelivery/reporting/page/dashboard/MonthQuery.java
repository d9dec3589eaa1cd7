package servicedelivery.reporting.page.dashboard;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every page about a month is asked for, as it was sent. */
public class MonthQuery {

    @QueryParam("month")
    @Nullable
    String month;

    @QueryParam("organisation")
    @Nullable
    List<String> organisation;

    /** Codes that only events name. */
    @QueryParam("unconfigured")
    @Nullable
    List<String> unconfigured;
}
