package servicedelivery.backing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process that outlives whoever starts it: it has a session of its own, so that neither Ctrl-C in the starter's terminal nor the
 * starter's end reaches it.
 */
public final class Daemon {

    private static final String START = """
            if command -v setsid >/dev/null 2>&1
            then setsid "$@" </dev/null >>"$0" 2>&1 &
            else set -m; "$@" </dev/null >>"$0" 2>&1 &
            fi
            echo $!
            """;

    private final String name;
    private final Location location;

    /** @param name what people call it, in messages */
    public Daemon(String name, Location location) {
        this.name = name;
        this.location = location;
    }

    public String name() {
        return name;
    }

    public Location location() {
        return location;
    }

    /** Who it is, when it runs: started by this program or by an earlier one. */
    public Optional<ProcessIdentity> running() {
        return ProcessIdentity.read(location.identity()).filter(ProcessIdentity::isAlive);
    }

    /**
     * Starts it in its data directory and keeps its identity.
     *
     * @param environment added to this process's own
     * @throws BackingServiceException when it ends at once
     */
    public ProcessIdentity start(List<String> command, Map<String, String> environment) {
        Trees.make(location.data());
        Trees.make(Trees.above(location.log()));
        var pid = launch(command, environment, location.data());
        var identity = ProcessIdentity.of(pid).orElseThrow(() -> failure("ended at once"));
        identity.write(location.identity());
        return identity;
    }

    /** Waits until it has ended by itself, then ends it: at most so long. */
    public void awaitEnd(Duration limit) {
        running().ifPresent(process -> {
            if (!process.awaitEnd(limit)) {
                kill();
            }
        });
    }

    /** Ends it at once (SIGKILL) and waits until it is gone. */
    public void kill() {
        running().ifPresent(process -> {
            process.kill();
            if (!process.awaitEnd(Duration.ofSeconds(10))) {
                throw new BackingServiceException("%s (pid %d) does not end.".formatted(name, process.pid()));
            }
        });
    }

    /** What went wrong, with the end of the log. */
    public BackingServiceException failure(String what) {
        return new BackingServiceException(
                "%s %s; the end of %s:%s".formatted(name, what, location.log(), Log.tail(location.log())));
    }

    private long launch(List<String> command, Map<String, String> environment, Path directory) {
        var line = new ArrayList<>(List.of("sh", "-c", START, location.log().toString()));
        line.addAll(command);
        var builder = new ProcessBuilder(line).directory(directory.toFile());
        builder.environment().putAll(environment);
        var pid = Commands.output(builder);
        if (!pid.matches("\\d+")) {
            throw failure("could not be started: " + pid);
        }
        return Long.parseLong(pid);
    }
}
