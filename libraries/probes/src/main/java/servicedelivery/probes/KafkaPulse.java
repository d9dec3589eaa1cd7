package servicedelivery.probes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks Kafka for a sign of life every two seconds and remembers the last one. */
@ApplicationScoped
class KafkaPulse {

    private static final Logger LOG = Logger.getLogger(KafkaPulse.class);
    private static final int PERIOD_SECONDS = 2;
    private static final int TIMEOUT_MILLIS = 2_000;

    /** One question may go astray. */
    private static final Duration LIMIT = Duration.ofSeconds(6);

    private final Map<String, Object> connection;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "kafka-pulse");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Admin admin;
    private volatile long lastAnswer;
    private volatile int brokers;
    private volatile String failure = "it was not asked yet";
    /** Nothing is said of a Kafka that is there from the start. */
    private boolean answering = true;

    KafkaPulse(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.connection = connection;
    }

    /** How long ago Kafka answered; a very long time when it never did. */
    Duration sinceLastAnswer() {
        return lastAnswer == 0 ? Duration.ofDays(365) : Duration.ofNanos(System.nanoTime() - lastAnswer);
    }

    /** Whether it has answered within six seconds. */
    boolean isAnswering() {
        return sinceLastAnswer().compareTo(LIMIT) < 0;
    }

    /** How many brokers there were when it answered last. */
    int brokers() {
        return brokers;
    }

    /** Why it did not answer when it was asked last; empty when it did. */
    String failure() {
        return failure;
    }

    void start(@Observes StartupEvent event) {
        var unused = pulse.scheduleWithFixedDelay(this::ask, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        pulse.execute(this::close);
        pulse.shutdown();
    }

    private void ask() {
        try {
            var cluster = admin().describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS));
            brokers = cluster.nodes().get().size();
            note("");
        } catch (ExecutionException e) {
            note(String.valueOf(e.getCause()));
        } catch (RuntimeException e) {
            // Of any kind: whoever is asked by a schedule and throws is never asked again.
            note(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Made when it is first asked, because it cannot be made while the name of the broker is unknown. */
    private Admin admin() {
        if (admin == null) {
            var configuration = new HashMap<>(connection);
            configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            admin = Admin.create(configuration);
        }
        return admin;
    }

    private void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    private void note(String failure) {
        this.failure = failure;
        var answered = failure.isEmpty();
        if (answered) {
            lastAnswer = System.nanoTime();
        }
        if (answered != answering) {
            answering = answered;
            LOG.infof(answered ? "Kafka answers" : "Kafka is away (%s); asking again", failure);
        }
    }
}
