package servicedelivery.reporting.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps the log readable while the same thing goes wrong again and again: each text once, then at most every minute. */
final class Notices {

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();
    private static final int REMEMBERED = 100;

    private final Map<String, Long> said = new HashMap<>();

    void tell(String text, Consumer<String> log) {
        if (isDue(text)) {
            log.accept(text);
        }
    }

    private boolean isDue(String text) {
        var now = System.nanoTime();
        var last = said.get(text);
        if (last != null && now - last < PAUSE) {
            return false;
        }
        if (said.size() >= REMEMBERED) {
            said.clear();
        }
        said.put(text, now);
        return true;
    }
}
