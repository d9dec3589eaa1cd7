package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicedelivery.backing.Ports;
import servicedelivery.backing.Postgres;

class FewFilesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int FILES = 500;
    private static final int CONNECTIONS = 1_500;

    @TempDir
    Path directory;

    @Test
    void aServiceThatMayOpenNoMoreFilesGoesOnWhenConnectionsAreClosed() throws Exception {
        try (var postgres = Postgres.temporary();
                var service = new LoneService(
                        directory, postgres.createDatabase("few"), "localhost:" + Ports.free(), FILES)) {
            await().atMost(SOON).until(() -> write(service, "before") == 201);
            var connections = new ArrayList<RawHttp>();
            for (var number = 0; number < CONNECTIONS; number++) {
                connections.add(new RawHttp(service.caller().base()));
            }
            await().atMost(SOON)
                    .until(() -> Files.readString(directory.resolve("lone-service.log"))
                            .contains("Too many open files"));

            connections.forEach(RawHttp::close);

            await().atMost(SOON).until(() -> write(service, "after") == 201);
            await().atMost(SOON).until(() -> service.probe("ready") == 200);
            assertThat(service.probe("live")).isEqualTo(200);
        }
    }

    private static int write(LoneService service, String reference) {
        return service.caller()
                .put("/api/v1/organisations/col/incidents/" + reference, """
                        {"priority": "P1", "affectedService": "x", "openedAt": "2018-03-10T10:00:00Z"}
                        """)
                .map(answer -> answer.statusCode())
                .orElse(0);
    }
}
