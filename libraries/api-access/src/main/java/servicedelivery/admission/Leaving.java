package servicedelivery.admission;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sees that no request is sent into a connection at the moment in which it is closed: it would get no answer, and nobody could tell whether
 * it was done. When the service has said that it is not ready, it serves as ever for a while, in which whoever looks sends it nothing new.
 * Then nobody can connect any more, and only then Quarkus closes each connection with its next answer, again for a while. If it did so at
 * once, as it does by itself, its clients would all the time make new connections, of which the last were closed unanswered with the
 * listener.
 */
@ApplicationScoped
class Leaving {

    private static final Logger LOG = Logger.getLogger(Leaving.class);
    private static final long LONGEST_CLOSE_MILLIS = 1_000;
    private static final int LONGEST_ANSWER_MILLIS = 1_000;
    private static final int BEFORE_ANY_ANSWER = 610;

    private static final byte[] QUESTION =
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Duration delay;
    private final String host;
    private final Config config;
    private volatile @Nullable Channel listener;

    Leaving(
            @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay,
            @ConfigProperty(name = "quarkus.http.host") String host,
            Config config) {
        this.delay = delay;
        this.host = host;
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ANY_ANSWER);
    }

    private void pass(RoutingContext context) {
        if (listener == null && context.request().connection() instanceof ConnectionBase connection) {
            listener = connection.channel().parent();
        }
        context.next();
    }

    /**
     * Quarkus tells of it after the readiness probe knows and before it closes connections, for which it waits until this method ends. That
     * order is nowhere promised, so a test of the packaged services looks at it. Whatever is thrown here would end all order.
     */
    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        try {
            Thread.sleep(delay.toMillis());
            if (listener == null) {
                askItself();
            }
            var present = listener;
            if (present == null || !present.close().await(LONGEST_CLOSE_MILLIS)) {
                LOG.warn("New connections may still be made while the service leaves");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection tells which listener has accepted it, and a service that nobody has asked anything yet has seen none. */
    private void askItself() {
        try (var socket = new Socket()) {
            var address = InetAddress.getByName(host);
            // The port is known only once the server has chosen one.
            var port = config.getValue("quarkus.http.port", Integer.class);
            socket.connect(
                    new InetSocketAddress(
                            address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address, port),
                    LONGEST_ANSWER_MILLIS);
            socket.setSoTimeout(LONGEST_ANSWER_MILLIS);
            socket.getOutputStream().write(QUESTION);
            var unused = socket.getInputStream().read();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The service does not answer itself", e);
        }
    }
}
