package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.Database;
import servicedelivery.backing.EventLog;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Location;
import servicedelivery.backing.Ports;
import servicedelivery.backing.Postgres;

/** What comes after the last byte of a disk. */
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
            var acknowledged = new HashSet<String>();
            assertThat(write(service, "before", acknowledged)).isEqualTo(201);

            disk.fill();
            var refusal = 201;
            for (var number = 0; number < 20 * MANY && refusal == 201; number++) {
                refusal = write(service, "full-" + number, acknowledged);
            }
            assertThat(refusal).isEqualTo(503);
            assertThat(service.probes().says("live")).isEqualTo("UP");
            disk.makeRoom();
            postgres.start();

            await().atMost(SOON).until(() -> write(service, "after", acknowledged) == 201);
            await().atMost(SOON).until(() -> service.probes().all().equals("UP UP UP UP"));
            assertThat(stored(database)).containsAll(acknowledged);
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
            var acknowledged = new HashSet<String>();

            disk.fill();
            for (var number = 0; number < MANY; number++) {
                assertThat(write(service, "full-" + number, acknowledged)).isEqualTo(201);
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

    private static int write(LoneService service, String reference, Set<String> acknowledged) {
        var code = service.caller()
                .put("/api/v1/organisations/col/incidents/" + reference, """
                        {"priority": "P1", "affectedService": "x", "openedAt": "2018-03-10T10:00:00Z", "summary": "%s"}
                        """.formatted("long ".repeat(700)))
                .map(answer -> answer.statusCode())
                .orElse(0);
        if (code == 201) {
            acknowledged.add(reference);
        }
        return code;
    }

    private static Set<String> stored(Database database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT reference FROM incident")) {
            var references = new HashSet<String>();
            while (rows.next()) {
                references.add(rows.getString(1));
            }
            return references;
        }
    }
}
