package servicedelivery.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One process and no other: ids are used again, so its start belongs to it.
 *
 * @param pid the id that the operating system gave it
 * @param started when it started, in words of this machine that are only good for comparing
 */
public record ProcessIdentity(long pid, String started) {

    /** Who runs under this id now; empty when nobody does, or only a dead child that nobody has collected. */
    public static Optional<ProcessIdentity> of(long pid) {
        return StartMark.of(pid).map(started -> new ProcessIdentity(pid, started));
    }

    /** Reads what {@link #write} wrote; empty when there is no such file, or not a whole one. */
    public static Optional<ProcessIdentity> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return lines.size() == 2 && lines.get(0).matches("\\d{1,18}")
                    ? Optional.of(new ProcessIdentity(Long.parseLong(lines.get(0)), lines.get(1)))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the identity in a file, which is never seen half written. */
    public void write(Path file) {
        Trees.write(file, pid + "\n" + started + "\n");
    }

    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Asks it to end (SIGTERM). */
    public void terminate() {
        signal("TERM");
    }

    /** Asks it to drop its clients and end (SIGINT). */
    public void interrupt() {
        signal("INT");
    }

    /** Ends it at once (SIGKILL). */
    public void kill() {
        signal("KILL");
    }

    /** Waits until it has ended, at most so long; says whether it has. */
    public boolean awaitEnd(Duration limit) {
        return Await.until(limit, () -> !isAlive());
    }

    private void signal(String name) {
        if (isAlive()) {
            // ProcessHandle knows no SIGINT, and the shell's own kill is there on every machine.
            Commands.exitCode(List.of("sh", "-c", "kill -" + name + " " + pid));
        }
    }
}
