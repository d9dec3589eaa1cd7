package servicedelivery.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server process and its data directory. */
final class PostgresServer {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration OTHERS_LEAVE = Duration.ofSeconds(15);
    private static final String STILL_LEAVING = "pre-existing shared memory block";

    // All that a crash could cost is switched on, whatever the default of a version is. The log tells of a refused row,
    // but not its texts.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "200"),
            // What the server has by default is for a machine of another time: it would write the same pages again and
            // again.
            Map.entry("shared_buffers", "512MB"),
            Map.entry("min_wal_size", "1GB"),
            Map.entry("max_wal_size", "4GB"),
            // By this deploy/trace can say when a change got into the figures.
            Map.entry("track_commit_timestamp", "on"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("password_encryption", "scram-sha-256"));

    private final Location location;
    private final Daemon daemon;
    private final Path binaries;
    private final ServerUser user;

    PostgresServer(Location location, Path binaries, ServerUser user) {
        this.location = location;
        this.daemon = new Daemon("PostgreSQL", location);
        this.binaries = binaries;
        this.user = user;
    }

    /** Makes the data directory, in one step, so that a kill in the middle leaves nothing half made. */
    void initialise(String password) {
        if (Files.exists(files())) {
            return;
        }
        var draft = location.data().resolve("data.new");
        var passwordFile = location.data().resolve("password.new");
        Trees.delete(draft);
        Trees.make(draft);
        Trees.make(Trees.above(location.log()));
        Trees.write(passwordFile, password);
        user.mustEnter(binaries);
        user.own(draft);
        user.own(passwordFile);
        var exitCode = Commands.exitCode(
                user.command(List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + draft,
                        "--username=" + Postgres.SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")),
                location.log());
        if (exitCode != 0) {
            throw daemon.failure("could not make its data directory");
        }
        try {
            Files.delete(passwordFile);
            Files.move(draft, files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it answers, also while the children of a killed one still leave. */
    void start(int port) {
        if (!Await.until(OTHERS_LEAVE, () -> started(port))) {
            throw daemon.failure("did not start");
        }
    }

    boolean isRunning() {
        return daemon.running().isPresent();
    }

    private boolean started(int port) {
        var old = PostmasterFile.read(files());
        old.ifPresent(file -> file.deleteIfDeceptive(OTHERS_LEAVE));
        var written = Log.size(location.log());
        user.own(files());
        var process = daemon.start(user.command(command(port)), Map.of());
        var answered = Await.until(
                START,
                () -> !process.isAlive() || isReady(old.map(PostmasterFile::pid).orElse(0L)));
        if (answered && process.isAlive()) {
            keepTrueIdentity();
            return true;
        }
        if (Log.after(location.log(), written).contains(STILL_LEAVING)) {
            return false;
        }
        throw daemon.failure(answered ? "did not start" : "is not ready after " + START.toSeconds() + " s");
    }

    private List<String> command(int port) {
        var line = new ArrayList<>(
                List.of(binaries.resolve("bin/postgres").toString(), "-D", files().toString(), "-c", "port=" + port));
        SETTINGS.forEach((name, value) -> line.addAll(List.of("-c", name + "=" + value)));
        return line;
    }

    private boolean isReady(long pidOfThePrevious) {
        return PostmasterFile.read(files())
                .filter(file -> file.pid() != pidOfThePrevious)
                .filter(PostmasterFile::isReady)
                .isPresent();
    }

    // What was started may be a program such as runuser that watches over the server.
    private void keepTrueIdentity() {
        PostmasterFile.read(files())
                .flatMap(file -> ProcessIdentity.of(file.pid()))
                .ifPresent(identity -> identity.write(location.identity()));
    }

    private Path files() {
        return location.data().resolve("data");
    }
}
