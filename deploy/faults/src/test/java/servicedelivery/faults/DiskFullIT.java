package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import servicedelivery.backing.EventLog;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Location;
import servicedelivery.backing.Ports;
import servicedelivery.backing.Postgres;

/** What comes after the last byte of a disk. */
@Execution(ExecutionMode.CONCURRENT)
class DiskFullIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MEGABYTES = 160;
    private static final int MANY = 800;

    private Path directory;
    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(SmallDisk.isAllowed(), "a small disk can only be mounted by root on Linux");
        directory = Files.createTempDirectory("disk-full");
        // As root, PostgreSQL may run as another user, who must be able to come here.
        directory.toFile().setExecutable(true, false);
        disk = SmallDisk.mount(Files.createDirectory(directory.resolve("disk")), MEGABYTES);
        disk.directory().toFile().setExecutable(true, false);
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void whenTheDiskOfPostgresqlIsFullWritesAreRefusedAndNoneThatWasAcknowledgedIsLost() throws Exception {
        var postgres = Postgres.at(
                Location.under(disk.directory(), "postgresql"), Ports.free(), directory.resolve("binaries"));
        postgres.start();
        var database = postgres.createDatabase("full");
        var kafka = KafkaBroker.temporary();
        kafka.createTopics();
        try (var service = new LoneService("incident-service", directory, database, kafka.bootstrapServers())) {
            await().atMost(SOON)
                    .until(() -> service.probes().says(Probes.WELLNESS).equals("UP"));
            var reporter = new Reporter(service);
            assertThat(reporter.report("before")).isEqualTo(201);

            disk.fill();
            var refusal = 201;
            for (var number = 0; number < 20 * MANY && refusal == 201; number++) {
                refusal = reporter.report("full-" + number);
            }
            assertThat(refusal).isEqualTo(503);
            // Without room for its log PostgreSQL ends, and without room for a table it refuses.
            await().atMost(SOON)
                    .until(() -> reporter.report("refused") != 201
                            && (postgres.daemon().running().isEmpty()
                                    || service.probes().troubles().contains("database")));
            assertThat(service.probes().says("live")).isEqualTo("UP");
            disk.makeRoom();
            postgres.start();

            await().atMost(SOON).until(() -> reporter.report("after") == 201);
            await().atMost(SOON).until(() -> service.probes().all().equals("UP UP UP UP"));
            reporter.mustFindAllIn(database);
        } finally {
            kafka.close();
            postgres.kill();
        }
    }

    @Test
    void whenTheDiskOfKafkaIsFullEventsWaitInTheOutbox() throws Exception {
        var postgres =
                Postgres.at(Location.under(directory, "postgresql"), Ports.free(), directory.resolve("binaries"));
        var kafka = KafkaBroker.at(Location.under(disk.directory(), "kafka"), Ports.free(), Ports.free());
        postgres.start();
        kafka.start();
        kafka.createTopics();
        try (var service = new LoneService(
                "incident-service", directory, postgres.createDatabase("full"), kafka.bootstrapServers())) {
            await().atMost(SOON)
                    .until(() -> service.probes().says(Probes.WELLNESS).equals("UP"));
            var reporter = new Reporter(service);

            disk.fill();
            for (var number = 0; number < MANY; number++) {
                assertThat(reporter.report("full-" + number)).isEqualTo(201);
            }
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(service.probes().troubles()).contains("kafka"));
            assertThat(service.probes().all()).isEqualTo("UP UP UP DOWN");
            disk.makeRoom();
            kafka.start();

            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(EventLog.all(kafka, "incidents")).hasSizeGreaterThanOrEqualTo(MANY));
            await().atMost(SOON)
                    .until(() -> service.probes().says(Probes.WELLNESS).equals("UP"));
        } finally {
            kafka.kill();
            postgres.kill();
        }
    }
}
