package servicedelivery.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Location;
import servicedelivery.backing.Ports;
import servicedelivery.backing.Postgres;
import servicedelivery.backing.ProcessIdentity;
import servicedelivery.backing.Repository;
import servicedelivery.backing.Trees;

/** The real PostgreSQL and Kafka of a run, on free ports and with data that are deleted at its end, and the services that use them. */
final class Parts implements AutoCloseable {

    private final Path data;
    private final Postgres postgres;
    private final KafkaBroker kafka;
    private final List<Service> services = new ArrayList<>();
    private final List<KafkaBroker> brokers = new ArrayList<>();
    private @Nullable Intake intake;
    private @Nullable KafkaBroker quiet;
    private @Nullable Suite suite;
    private @Nullable Service bare;
    private @Nullable Feed feed;
    private @Nullable Reporting reporting;
    private final Thread atExit = new Thread(this::stop, "stop-parts");

    private Parts(Path data) {
        this.data = data;
        this.postgres = Postgres.at(
                Location.under(data, "postgresql"),
                Ports.free(),
                Repository.root().resolve("target/backing-services"));
        this.kafka = broker("kafka");
    }

    /** On the disk of the checkout, because a directory for temporary files may be in memory, where a flush costs nothing. */
    static Parts start() {
        var parts = new Parts(Repository.root()
                .resolve("deploy/benchmark/target/data")
                .resolve(UUID.randomUUID().toString()));
        Runtime.getRuntime().addShutdownHook(parts.atExit);
        var kafka = CompletableFuture.runAsync(() -> {
            parts.kafka.start();
            parts.kafka.createTopics();
        });
        parts.postgres.start();
        kafka.join();
        return parts;
    }

    /** The started and warm incident-service, the same for every benchmark that asks. */
    Intake intake() throws IOException, SQLException {
        if (intake == null) {
            intake = new Intake(this, "incidents").start();
            intake.warmUp();
        }
        return intake;
    }

    /** Another Kafka, not started yet, whose topics hold nothing that other benchmarks have left. */
    KafkaBroker broker(String name) {
        var broker = KafkaBroker.at(Location.under(data, name), Ports.free(), Ports.free());
        brokers.add(broker);
        return broker;
    }

    void add(Service service) {
        services.add(service);
    }

    /** The events that the projection is measured with, made when they are asked for first. */
    Feed feed() {
        if (feed == null) {
            feed = new Feed(this).fill();
        }
        return feed;
    }

    /** The started and warm reporting-service that reads them, the same for every benchmark that asks. */
    Reporting reporting() throws Exception {
        if (reporting == null) {
            reporting = new Reporting(this, feed(), "reporting");
        }
        return reporting;
    }

    /** A started Kafka with empty topics. */
    KafkaBroker quietKafka() {
        if (quiet == null) {
            quiet = broker("quiet");
            quiet.start();
            quiet.createTopics();
        }
        return quiet;
    }

    /**
     * All three services, started, the same for every benchmark that asks. The services of other benchmarks end before: idle ones would take
     * their turns on the processors in the middle of what takes milliseconds here. So benchmarks of other services come first.
     */
    Suite suite() throws SQLException {
        if (suite == null) {
            endServices();
            suite = new Suite(this);
        }
        return suite;
    }

    /** The started bare service, the same for every benchmark that asks. */
    Service bare() {
        if (bare == null) {
            bare = new Service(this, "deploy/benchmark/bare", "bare", "/constant");
            bare.start();
        }
        return bare;
    }

    private void endServices() throws SQLException {
        services.forEach(service -> service.daemon().kill());
        services.clear();
        intake = null;
        bare = null;
        if (reporting != null) {
            reporting.close();
            reporting = null;
        }
        if (feed != null) {
            feed.close();
            feed.kafka().kill();
            feed = null;
        }
        if (quiet != null) {
            quiet.kill();
            quiet = null;
        }
    }

    Path data() {
        return data;
    }

    Postgres postgres() {
        return postgres;
    }

    KafkaBroker kafka() {
        return kafka;
    }

    /** All that work for a measurement, this program included. */
    List<Long> processes() {
        var all = new ArrayList<>(List.of(ProcessHandle.current().pid()));
        services.forEach(service -> add(service.daemon(), all));
        brokers.forEach(broker -> add(broker.daemon(), all));
        add(postgres.daemon(), all);
        return all;
    }

    /** What went wrong, with the ends of the services' logs, which are deleted with the rest. */
    IllegalStateException failure(IOException cause) {
        return new IllegalStateException(
                services.stream()
                        .map(service ->
                                service.daemon().failure("may know more").getMessage())
                        .collect(Collectors.joining("\n", cause.getMessage() + "\n", "")),
                cause);
    }

    private static void add(Daemon daemon, List<Long> all) {
        daemon.running().map(ProcessIdentity::pid).ifPresent(all::add);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        services.forEach(service -> service.daemon().kill());
        brokers.forEach(KafkaBroker::kill);
        postgres.stop();
        Trees.delete(data);
    }
}
