package servicedelivery.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

@ApplicationScoped
class SystemClock {

    /** The only clock that anything here reads. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
