package servicedelivery.reporting.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of every figure, as they were sent. */
public class FigureQuery {

    @QueryParam("asOf")
    @Parameter(description = "The last day, such as 2019-01-31; today by default")
    @Nullable
    String asOf;

    @QueryParam("months")
    @Parameter(description = "How many calendar months end with it: 1 to 60, by default 3")
    @Nullable
    String months;

    @QueryParam("organisation")
    @Parameter(
            description = "Code, name or alias of an organisation; may be repeated; by default all that the key covers")
    @Nullable
    List<String> organisation;
}
