package servicedelivery.reporting.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay signed in, and how careful their browsers have to be. */
@ConfigMapping(prefix = "sessions")
public interface SessionSettings {

    /** How long after signing in a session ends by itself; then the key has to be entered again. */
    @WithDefault("12H")
    Duration lifetime();

    /** Whether cookies are for HTTPS only also when the service itself is asked by HTTP, as behind a proxy that does not tell. */
    @WithDefault("false")
    boolean secureCookies();
}
