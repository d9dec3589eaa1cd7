package servicedelivery.probes;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.netty.MainEventLoopGroup;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Walks from one event loop of the HTTP server to the next, again and again: where one hangs, the walk does not come round. */
@ApplicationScoped
class EventLoops {

    private static final Duration LONGEST_ROUND = Duration.ofSeconds(60);
    private static final int PAUSE_SECONDS = 1;

    private final List<EventExecutor> loops = new ArrayList<>();
    private final Heartbeat heartbeat;
    private volatile boolean stopping;

    EventLoops(@MainEventLoopGroup EventLoopGroup group, Heartbeats heartbeats) {
        group.forEach(loops::add);
        heartbeat = heartbeats.of("event-loops", LONGEST_ROUND);
    }

    void start(@Observes StartupEvent event) {
        walk(0);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void walk(int next) {
        if (stopping) {
            return;
        }
        if (next < loops.size()) {
            loops.get(next).execute(() -> walk(next + 1));
        } else {
            heartbeat.beat();
            var unused = loops.get(0).schedule(() -> walk(0), PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
