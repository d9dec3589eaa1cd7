package servicedelivery.reporting.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** When figures count as complete. */
@ConfigMapping(prefix = "completeness")
public interface StatusSettings {

    /** Who must have said that all is published. */
    @WithDefault("incident-service,survey-service")
    List<String> sources();

    /** How long ago a source may have published all that it had recorded. */
    @WithDefault("60s")
    Duration silence();

    /** How long an event may wait to be applied. */
    @WithDefault("10s")
    Duration delay();
}
