package servicedelivery.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
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
    private final List<Intake> intakes = new ArrayList<>();
    private final Thread atExit = new Thread(this::stop, "stop-parts");

    private Parts(Path data) {
        this.data = data;
        this.postgres = Postgres.at(
                Location.under(data, "postgresql"),
                Ports.free(),
                Repository.root().resolve("target/backing-services"));
        this.kafka = KafkaBroker.at(Location.under(data, "kafka"), Ports.free(), Ports.free());
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

    /** The started and warm incident-service with this database of its own, the same for every benchmark that asks. */
    Intake intake(String database) throws IOException, SQLException {
        for (var intake : intakes) {
            if (intake.database().name().equals(database)) {
                return intake;
            }
        }
        var intake = new Intake(this, database);
        intakes.add(intake);
        intake.start();
        intake.warmUp();
        return intake;
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
        intakes.forEach(intake -> add(intake.daemon(), all));
        add(postgres.daemon(), all);
        add(kafka.daemon(), all);
        return all;
    }

    /** What went wrong, with the ends of the services' logs, which are deleted with the rest. */
    IllegalStateException failure(IOException cause) {
        return new IllegalStateException(
                intakes.stream()
                        .map(intake -> intake.daemon().failure("may know more").getMessage())
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
        intakes.forEach(intake -> intake.daemon().kill());
        kafka.kill();
        postgres.stop();
        Trees.delete(data);
    }
}
