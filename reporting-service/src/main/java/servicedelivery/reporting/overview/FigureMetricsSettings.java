package servicedelivery.reporting.overview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The figures among the metrics. */
@ConfigMapping(prefix = "figure-metrics")
public interface FigureMetricsSettings {

    /** How often they are taken; less often when that would be much work for the database. */
    @WithDefault("15s")
    Duration period();
}
