package servicedelivery.probes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The loops that have to go round for the process to be alive. */
@ApplicationScoped
public class Heartbeats {

    private final List<Heartbeat> all = new CopyOnWriteArrayList<>();

    /**
     * Watches one more loop.
     *
     * @param loop its name, as the probe shows it
     * @param limit the longest time between two beats before the process counts as dead
     */
    public Heartbeat of(String loop, Duration limit) {
        var heartbeat = new Heartbeat(loop, limit);
        all.add(heartbeat);
        return heartbeat;
    }

    /** For a loop that has ended on purpose. */
    public void forget(Heartbeat heartbeat) {
        all.remove(heartbeat);
    }

    List<Heartbeat> all() {
        return all;
    }
}
