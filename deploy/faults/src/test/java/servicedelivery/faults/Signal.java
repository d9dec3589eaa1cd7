package servicedelivery.faults;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process may be sent. */
enum Signal {
    /** Ends it as a crash does; the children of PostgreSQL notice that by themselves. */
    KILL,
    /** Asks it to end. */
    TERM,
    /** Freezes it and its children, which keep their connections and answer nothing. */
    STOP,
    /** Lets them go on. */
    CONT;

    void send(ProcessHandle process) {
        var children = this == STOP || this == CONT ? process.descendants() : Stream.<ProcessHandle>empty();
        var pids = Stream.concat(Stream.of(process), children)
                .map(each -> Long.toString(each.pid()))
                .collect(Collectors.joining(" "));
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %s 2>/dev/null || true".formatted(name(), pids))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
