package servicedelivery.reporting.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of every figure, as they were sent. */
public class FigureQuery {

    @QueryParam("asOf")
    @Nullable
    String asOf;

    @QueryParam("months")
    @Nullable
    String months;

    @QueryParam("organisation")
    @Nullable
    List<String> organisation;
}
