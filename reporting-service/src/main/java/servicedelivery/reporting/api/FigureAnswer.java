package servicedelivery.reporting.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/**
 * A figure with what it was asked for.
 *
 * @param complete whether nothing is known to be missing in it
 */
@JsonPropertyOrder({"asOf", "window"})
record FigureAnswer<T>(
        LocalDate asOf, WindowView window, @JsonUnwrapped T figures, boolean complete) {}
