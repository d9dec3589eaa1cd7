package servicedelivery.probes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Remembers for a while that PostgreSQL answers, and has refused a request for want of room, memory or connections. */
@ApplicationScoped
public class Shortages {

    private static final Duration WHILE = Duration.ofSeconds(30);

    private record Shortage(String reason, long nanos) {}

    private final LongSupplier nanos;
    private volatile @Nullable Shortage last;

    Shortages() {
        this(System::nanoTime);
    }

    Shortages(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param reason what it lacks */
    public void note(String reason) {
        last = new Shortage(reason, nanos.getAsLong());
    }

    /** What it lacked last; empty when that is long ago. */
    Optional<String> recent() {
        return Optional.ofNullable(last)
                .filter(shortage -> nanos.getAsLong() - shortage.nanos() < WHILE.toNanos())
                .map(Shortage::reason);
    }
}
