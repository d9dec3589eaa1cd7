package servicedelivery.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Passes connections on to a port of this machine, as badly as it is told to. */
final class TcpProxy implements AutoCloseable {

    private static final long GLANCE = Duration.ofMillis(10).toNanos();
    private static final int BUFFER = 16 * 1024;

    private final InetSocketAddress front;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile long delay;
    private volatile boolean silent;
    private volatile boolean losesCommits;
    private volatile ServerSocket server;

    /** Two ends of one connection; of one that is forgotten, the server's end is gone and the client does not know. */
    private final class Link {

        private final Socket client;
        private final Socket server;
        private volatile boolean forgotten;
        private volatile boolean losesItsAnswers;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            links.add(this);
            thread(() -> pump(client, server));
            thread(() -> pump(server, client));
        }

        void forget() {
            forgotten = true;
            reset(server);
        }

        void reset() {
            links.remove(this);
            reset(client);
            reset(server);
        }

        private void pump(Socket from, Socket to) {
            var buffer = new byte[BUFFER];
            try {
                for (var length = from.getInputStream().read(buffer);
                        length >= 0;
                        length = from.getInputStream().read(buffer)) {
                    hold();
                    losesItsAnswers |= losesCommits && from == server && tellsOfACommit(buffer, length);
                    if (!forgotten && !(losesItsAnswers && from == server)) {
                        to.getOutputStream().write(buffer, 0, length);
                    }
                }
            } catch (IOException e) {
                // One end is gone: so is the other, unless it must not notice.
            }
            if (!forgotten || from == client) {
                reset();
            }
        }

        private void reset(Socket socket) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                // It was closed already.
            }
        }
    }

    /**
     * Listens from now on.
     *
     * @param front where clients connect
     * @param target the port that they mean
     */
    TcpProxy(InetSocketAddress front, int target) {
        this.front = front;
        this.target = target;
        listen();
    }

    /** Each piece of data takes so much longer, in either direction. */
    void delay(Duration time) {
        delay = time.toNanos();
    }

    /** Nothing passes any more, and nobody is told: as when a cable is pulled. */
    void silence() {
        silent = true;
    }

    /** What PostgreSQL says of a commit is lost, and all that it says after that. */
    void loseCommits() {
        losesCommits = true;
    }

    /** Breaks all connections and refuses new ones. */
    void cut() {
        close();
    }

    /** Breaks all connections; new ones work. */
    void reset() {
        links.forEach(Link::reset);
    }

    /** The servers' ends of all connections go away, and the clients are not told; new connections work. */
    void forget() {
        links.forEach(Link::forget);
    }

    /** Passes all on as it should. What was held back comes late; what was forgotten stays so. */
    void heal() {
        delay = 0;
        silent = false;
        losesCommits = false;
        if (server.isClosed()) {
            listen();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }

    private void listen() {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(front, BUFFER);
            server = opened;
            thread(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                connect(client);
            } catch (IOException e) {
                // Cut, or there is no server behind it now.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            new Link(client, new Socket("localhost", target)).start();
        } catch (IOException e) {
            client.setSoLinger(true, 0);
            client.close();
        }
    }

    private void hold() {
        if (delay > 0) {
            LockSupport.parkNanos(delay);
        }
        while (silent) {
            LockSupport.parkNanos(GLANCE);
        }
    }

    private static boolean tellsOfACommit(byte[] message, int length) {
        return new String(message, 0, length, StandardCharsets.ISO_8859_1).contains("COMMIT\0");
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
