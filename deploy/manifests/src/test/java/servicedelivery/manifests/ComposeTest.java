package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ComposeTest {

    static final Iterable<String> SERVICES = Files.SERVICES;
    private static final JsonNode COMPOSE = Files.document("deploy/compose/compose.yaml");
    private static final Pattern MOUNTED = Pattern.compile("^(?:\\$\\{\\w+:-)?(\\.{1,2}/[^}:]+)}?:");

    @ParameterizedTest
    @FieldSource("SERVICES")
    void portsAreThoseOfTheServiceAndItsManagementIsForThisMachineOnly(String name) {
        var settings = new Settings(name);
        var service = COMPOSE.path("services").path(name);

        assertThat(Files.stream(service.path("ports")).map(JsonNode::asText))
                .containsExactly(
                        "%1$d:%1$d".formatted(settings.port()),
                        "127.0.0.1:%1$d:%1$d".formatted(settings.managementPort()));
        assertThat(service.at("/build/args/SERVICE").asText()).isEqualTo(name);
        assertThat(service.at("/build/args/MANAGEMENT_PORT").intValue()).isEqualTo(settings.managementPort());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyVariableIsASettingOfTheServiceAndNoneThatItNeedsIsMissing(String name) {
        var rows = new Settings(name).onItsPage();

        var given = StreamSupport.stream(
                        ((Iterable<String>) () -> COMPOSE.at("/services/%s/environment".formatted(name))
                                        .fieldNames())
                                .spliterator(),
                        false)
                .filter(variable -> !variable.equals("JAVA_TOOL_OPTIONS"))
                .collect(Collectors.toSet());

        assertThat(given).isSubsetOf(rows.stream().map(Settings.Row::variable).toList());
        assertThat(given)
                .containsAll(rows.stream()
                        .filter(row -> row.standard().startsWith("none"))
                        .map(Settings.Row::variable)
                        .toList());
    }

    @Test
    void aServiceRunsOnAReadOnlyFileSystemWithoutRights() {
        var service = COMPOSE.path("x-service");

        assertThat(service.path("read_only").booleanValue()).isTrue();
        assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
        assertThat(service.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
        assertThat(service.at("/healthcheck/test/3").asText()).contains("$$MANAGEMENT_PORT", "/q/health/ready");
        assertThat(Files.text("deploy/compose/Containerfile"))
                .contains("USER 10001:10001", "HEALTHCHECK", "eclipse-temurin:25-jre", "/q/health/ready");
    }

    @Test
    void whatIsMountedFromHereIsHereOrIsMadeAsTheReadmeSays() {
        var mounted = Files.stream(COMPOSE.path("services"))
                .flatMap(service -> Files.stream(service.path("volumes")))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        Files.stream(COMPOSE.at("/x-service/volumes")).map(JsonNode::asText).forEach(mounted::add);

        var files = mounted.stream()
                .flatMap(volume -> MOUNTED.matcher(volume).results())
                .map(match -> match.group(1))
                .filter(name -> !Set.of("./keys").contains(name))
                .map(name -> Files.path("deploy/compose").resolve(name).normalize());

        assertThat(files).hasSize(3).allMatch(java.nio.file.Files::exists);
    }
}
