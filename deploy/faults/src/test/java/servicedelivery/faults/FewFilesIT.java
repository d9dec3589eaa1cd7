package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import servicedelivery.backing.Location;
import servicedelivery.backing.Ports;
import servicedelivery.backing.Postgres;
import servicedelivery.backing.Trees;

/** A service that may have fewer files open than there are clients. */
@Execution(ExecutionMode.CONCURRENT)
class FewFilesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int FILES = 400;
    private static final int CLIENTS = 1_000;
    private static final int WRITES = 20;

    @Test
    void servesAgainWhenTheClientsAreGoneThatHeldThemAll() throws Exception {
        var directory = Files.createTempDirectory("few-files");
        directory.toFile().setExecutable(true, false);
        var postgres =
                Postgres.at(Location.under(directory, "postgresql"), Ports.free(), directory.resolve("binaries"));
        postgres.start();
        var database = postgres.createDatabase("few");
        try (var service =
                new LoneService("incident-service", directory, database, "localhost:" + Ports.free(), FILES)) {
            await().atMost(SOON).until(() -> service.probes().says("ready").equals("UP"));
            var reporter = new Reporter(service);
            assertThat(reporter.report("before")).isEqualTo(201);

            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> new RawHttp(service.caller().base()))
                    .toList();
            assertThat(IntStream.range(0, WRITES).mapToObj(number -> reporter.report("among-" + number)))
                    .isSubsetOf(List.of(0, 201, 503));
            clients.forEach(RawHttp::close);

            await().atMost(SOON).until(() -> reporter.report("after") == 201);
            assertThat(Stream.of("live", "ready").map(service.probes()::says)).containsOnly("UP");
            reporter.mustFindAllIn(database);
        } finally {
            postgres.kill();
            Trees.delete(directory);
        }
    }
}
