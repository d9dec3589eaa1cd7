package servicedelivery.backing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka 4.1 on this machine: a node that is broker and controller, in a process of its own, alone or with others.
 *
 * <p>An instance is only a handle: any number of them, in any process, may stand for the same broker.
 */
public final class KafkaBroker implements AutoCloseable {

    static final String PORT = "backing-services.kafka.port";
    static final String NAME = "kafka";
    private static final int ANSWER_MILLIS = 5_000;
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final BrokerProgram program;
    private final Daemon daemon;
    private final Runnable onClose;

    private KafkaBroker(BrokerProgram program, Runnable onClose) {
        this.program = program;
        this.daemon = new Daemon("Kafka", program.location());
        this.onClose = onClose;
    }

    /**
     * The broker that keeps its data at this location; it is not started yet.
     *
     * @param port on which clients reach it when it is started
     * @param controllerPort on which only it itself listens
     */
    public static KafkaBroker at(Location location, int port, int controllerPort) {
        return at(location, port, ClusterNode.alone(controllerPort));
    }

    /**
     * One of the brokers of a cluster; it is not started yet. It answers when more than half of them run.
     *
     * @param port on which clients reach it when it is started
     */
    public static KafkaBroker at(Location location, int port, ClusterNode node) {
        return new KafkaBroker(new BrokerProgram(location, port, node, BrokerProgram.FOR_LONG), () -> {});
    }

    /** A started broker without topics on free ports, with data that {@link #close} deletes, for tests. */
    public static KafkaBroker temporary() {
        var directory = TemporaryDirectory.make();
        var location = Location.under(directory.path(), NAME);
        var program =
                new BrokerProgram(location, Ports.free(), ClusterNode.alone(Ports.free()), BrokerProgram.FOR_A_TEST);
        var broker = new KafkaBroker(program, directory::delete);
        directory.beforeDeletion(broker::kill);
        broker.start();
        return broker;
    }

    /**
     * The broker that {@link BackingServicesResource} has started for the test under way.
     *
     * @throws BackingServiceException when it has not
     */
    public static KafkaBroker running() {
        var location = Location.under(Shared.directory(), NAME);
        return new KafkaBroker(
                new BrokerProgram(
                        location, Shared.port(PORT), ClusterNode.alone(Ports.free()), BrokerProgram.FOR_A_TEST),
                () -> {});
    }

    /** Starts it, when it does not run already, and waits until it answers. */
    public void start() {
        if (daemon.running().isEmpty()) {
            program.writeSettings();
            var process = daemon.start(program.command(), Map.of());
            var answered = Await.until(START, () -> !process.isAlive() || Ports.answers(program.port()));
            if (!answered || !process.isAlive()) {
                throw daemon.failure(answered ? "did not start" : "does not answer after " + START.toSeconds() + " s");
            }
        }
    }

    /** Stops it in an orderly way. */
    public void stop() {
        requestStop();
        awaitStop();
    }

    /** The first half of {@link #stop()}: asks, and does not wait. */
    public void requestStop() {
        daemon.running().ifPresent(ProcessIdentity::terminate);
    }

    /** The second half of {@link #stop()}: waits, and kills it when that takes too long. */
    public void awaitStop() {
        daemon.awaitEnd(STOP);
    }

    /** Kills it (SIGKILL), as a crash would. */
    public void kill() {
        daemon.kill();
    }

    /** The broker process, which need not run. */
    public Daemon daemon() {
        return daemon;
    }

    public int port() {
        return program.port();
    }

    /** Where clients begin, as {@code host:port}. */
    public String bootstrapServers() {
        return "localhost:" + program.port();
    }

    /**
     * Makes those of {@link Topics} that are missing, and waits until each partition of all of them has a leader that answers. Kafka says
     * that a topic is made before its partitions are there: it may then refuse a producer's first batch and take the second, and from then
     * on the first is out of order, until the producer gives up. An admin client that gets no answer soon gives way to a new one.
     */
    public void createTopics() {
        var done = Await.until(START, () -> daemon.running().isEmpty() || haveTopics());
        if (daemon.running().isEmpty()) {
            throw daemon.failure("has ended");
        }
        if (!done) {
            throw daemon.failure("has no topics that answer after " + START.toSeconds() + " s");
        }
    }

    private boolean haveTopics() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        try (var admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get();
            var missing = Topics.all().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            admin.listOffsets(endOfEachPartition()).all().get();
            return true;
        } catch (ExecutionException e) {
            if (isOverSoon(e.getCause())) {
                return false;
            }
            throw daemon.failure("has no topics that answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingServiceException("interrupted", e);
        }
    }

    private static Map<TopicPartition, OffsetSpec> endOfEachPartition() {
        return Topics.all().stream()
                .flatMap(topic -> IntStream.range(0, topic.numPartitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    }

    /** Others may make the topics at the same time, and a cluster's brokers come one after the other. */
    private static boolean isOverSoon(@Nullable Throwable trouble) {
        return trouble instanceof RetriableException
                || trouble instanceof TopicExistsException
                || trouble instanceof InvalidReplicationFactorException;
    }

    /** Stops a temporary broker and deletes its data; any other one goes on. */
    @Override
    public void close() {
        onClose.run();
    }
}
