package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL is set to is the same wherever it runs, so that what was measured and tried here holds there. */
class PostgresSettingsTest {

    private static final String LOCAL =
            "libraries/backing-services/src/main/java/servicedelivery/backing/PostgresServer.java";

    @ParameterizedTest
    @ValueSource(strings = {"max_connections", "shared_buffers", "min_wal_size", "max_wal_size", "log_error_verbosity"})
    void everywhere(String setting) {
        var local = Pattern.compile("Map\\.entry\\(\"%s\", \"(\\w+)\"\\)".formatted(setting))
                .matcher(Files.text(LOCAL))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertThat(Files.stream(Files.document("deploy/compose/compose.yaml").at("/services/postgresql/command")))
                .extracting(JsonNode::asText)
                .contains(setting + "=" + local);
        assertThat(Files.documents("deploy/kubernetes/base/postgresql.yaml"))
                .hasSize(3)
                .allSatisfy(cluster -> assertThat(cluster.at("/spec/postgresql/parameters/" + setting)
                                .asText())
                        .isEqualTo(local));
    }
}
