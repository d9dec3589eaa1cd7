package servicedelivery.incident.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of the list of incidents, as they were sent. */
public class IncidentQuery {

    @QueryParam("organisation")
    @Nullable
    List<String> organisation;

    @QueryParam("priority")
    @Nullable
    List<String> priority;

    @QueryParam("status")
    @Nullable
    List<String> status;

    @QueryParam("affectedService")
    @Nullable
    String affectedService;

    @QueryParam("openedFrom")
    @Nullable
    String openedFrom;

    @QueryParam("openedTo")
    @Nullable
    String openedTo;
}
