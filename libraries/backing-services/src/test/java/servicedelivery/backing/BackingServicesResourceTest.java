package servicedelivery.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class BackingServicesResourceTest {

    @Test
    void startsBothAndLeavesNothingBehind() throws SQLException {
        var resource = new BackingServicesResource();

        var configuration = resource.start();

        assertThat(configuration)
                .containsEntry(
                        "kafka.bootstrap.servers",
                        "localhost:" + BackingServicesResource.kafka().port())
                .containsKeys(
                        "quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password");
        restart();
        Path directory = Shared.directory();
        var processes = new Daemon[] {
            BackingServicesResource.postgres().daemon(),
            BackingServicesResource.kafka().daemon()
        };

        resource.stop();

        assertThat(processes)
                .allSatisfy(process -> assertThat(process.running()).isEmpty());
        assertThat(Files.exists(directory)).isFalse();
    }

    private static void restart() throws SQLException {
        BackingServicesResource.postgres().kill();
        BackingServicesResource.kafka().kill();
        BackingServicesResource.postgres().start();
        BackingServicesResource.kafka().start();
        try (var connection = BackingServicesResource.postgres().superuser().connect()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }
}
