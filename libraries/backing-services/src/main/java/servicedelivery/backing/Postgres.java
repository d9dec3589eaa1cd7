package servicedelivery.backing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A real PostgreSQL 18 on this machine that is as durable as one in production. This class drives {@code initdb} and
 * {@code postgres} itself, because the server must outlive whoever starts it, survive a kill and start again on the same data, and
 * run as another user where its starter is root.
 *
 * <p>An instance is only a handle: any number of them, in any process, may stand for the same server.
 */
public final class Postgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String PORT = "backing-services.postgres.port";
    static final String NAME = "postgresql";
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Location location;
    private final int port;
    private final Path cache;
    private final Runnable onClose;

    private Postgres(Location location, int port, Path cache, Runnable onClose) {
        this.location = location;
        this.port = port;
        this.cache = cache;
        this.onClose = onClose;
    }

    /**
     * The server that keeps its data at this location; it is not started yet.
     *
     * @param port on which it listens when it is started
     * @param cache directory into which the programs are unpacked, once
     */
    public static Postgres at(Location location, int port, Path cache) {
        return new Postgres(location, port, cache, () -> {});
    }

    /** A started server on a free port with data that {@link #close} deletes, for tests. */
    public static Postgres temporary() {
        var directory = TemporaryDirectory.make();
        var postgres = new Postgres(
                Location.under(directory.path(), NAME), Ports.free(), Repository.cache(), directory::delete);
        directory.beforeDeletion(postgres::stop);
        postgres.start();
        return postgres;
    }

    /**
     * The server that {@link BackingServicesResource} has started for the test under way.
     *
     * @throws BackingServiceException when it has not
     */
    public static Postgres running() {
        return at(Location.under(Shared.directory(), NAME), Shared.port(PORT), Repository.cache());
    }

    /** Starts it, when it does not run already, and waits until it answers. */
    public void start() {
        start(ServerUser.of(location.data().resolve("data")));
    }

    void start(ServerUser user) {
        Trees.make(location.data());
        var server = new PostgresServer(location, PostgresBinaries.in(cache), user);
        if (!server.isRunning()) {
            server.initialise(password());
            server.start(port);
        }
    }

    /** Stops it in an orderly way, which drops its clients. */
    public void stop() {
        requestStop();
        awaitStop();
    }

    /** The first half of {@link #stop()}: asks, and does not wait. */
    public void requestStop() {
        daemon().running().ifPresent(ProcessIdentity::interrupt);
    }

    /** The second half of {@link #stop()}: waits, and kills it when that takes too long. */
    public void awaitStop() {
        daemon().awaitEnd(STOP);
    }

    /** Kills it (SIGKILL), as a crash would. */
    public void kill() {
        daemon().kill();
    }

    /** The server process, which need not run. */
    public Daemon daemon() {
        return new Daemon("PostgreSQL", location);
    }

    public int port() {
        return port;
    }

    /** The database that every server has, as the superuser. */
    public Database superuser() {
        return new Database("postgres", port, SUPERUSER, password());
    }

    /**
     * Makes a database and a role of the same name that owns it and may enter no other; both stay as they are when they exist.
     *
     * @param name a plain lower-case word
     */
    public Database createDatabase(String name) {
        var database = database(name);
        try (var connection = superuser().connect()) {
            new DatabaseOwnership(connection).establish(database);
            return database;
        } catch (SQLException e) {
            throw new BackingServiceException(
                    "The database %s could not be made: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** The database and the role that {@link #createDatabase} makes, whether they exist yet or not. */
    public Database database(String name) {
        return new Database(name, port, name, Secrets.derived(password(), name));
    }

    /** Stops a temporary server and deletes its data; any other one goes on. */
    @Override
    public void close() {
        onClose.run();
    }

    private String password() {
        return Secrets.keptIn(location.data().resolve("superuser-password"));
    }
}
