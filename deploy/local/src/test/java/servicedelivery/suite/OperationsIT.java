package servicedelivery.suite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicedelivery.backing.Ports;

/** What an operator does with the running stack by the commands of {@code deploy}. */
@ExtendWith(RunningSuite.class)
class OperationsIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<Integer> ALL_TAKE_IT = List.of(200, 200, 200);
    private static final List<Integer> NOBODY_KNOWS_IT = List.of(401, 401, 401);
    private static final Pattern KEY = Pattern.compile("sds_[0-9a-f]{64}");

    private final SuiteStack stack = RunningSuite.stack();

    @Test
    void theDoctorFindsNothingWrongWithAStackThatRuns() {
        var findings = stack.command("doctor");

        assertThat(findings.lines())
                .noneMatch(line -> line.startsWith("failed"))
                .anyMatch(line -> line.startsWith("ok       fsync is on"))
                .anyMatch(line -> line.startsWith("ok       the topic incidents has 6 partitions"))
                .anyMatch(line -> line.startsWith("ok       the clock of Kafka agrees"))
                .anyMatch(line -> line.startsWith("ok       reporting-service is well"));
    }

    @Test
    void aReferenceIsFollowedFromItsSourceIntoTheFigures() {
        var trail = stack.command("trace", "COLP-2018-0875");

        assertThat(trail)
                .containsPattern("stored +version 1 at ")
                .containsPattern("outbox +nothing of it waits")
                .containsPattern("published +version 1 at .*, in incidents, partition \\d, offset \\d+")
                .containsPattern("applied +version 1 at ")
                .contains("The figures have it as it is stored.");
    }

    @Test
    void aKeyIsReplacedWhileTheServicesRunAndNeitherIsRefusedMeanwhile() throws IOException {
        var old = newKey("replaced");
        await().atMost(SOON).until(() -> answersTo(old).equals(ALL_TAKE_IT));

        var replacement = newKey("replacement");
        await().atMost(SOON)
                .failFast("the old key is refused", () -> !answersTo(old).equals(ALL_TAKE_IT))
                .until(() -> answersTo(replacement).equals(ALL_TAKE_IT));
        remove("replaced");

        await().atMost(SOON)
                .failFast(
                        "the new key is refused", () -> !answersTo(replacement).equals(ALL_TAKE_IT))
                .until(() -> answersTo(old).equals(NOBODY_KNOWS_IT));
    }

    /** By the same command, which in a container is run by its engine. */
    @Test
    void theHealthCheckOfTheContainersTellsAServiceThatIsReadyFromNone() throws Exception {
        assertThat(healthCheck(stack.port(9083))).isZero();
        assertThat(healthCheck(Ports.free())).isNotZero();
    }

    private String newKey(String name) {
        var made = stack.command(
                "local/new-key",
                "--name",
                name,
                "--scopes",
                "incidents:read,surveys:read,reports:read",
                "--organisations",
                "*",
                "--keys-file",
                keysFile().toString());
        return KEY.matcher(made).results().findFirst().orElseThrow().group();
    }

    /** In one step, as every change should be: a service may look at any moment. */
    private void remove(String name) throws IOException {
        var entry = "(?m)^ *- name: %s\n(?: +\\w+: .*\n)+".formatted(name);
        var draft = Files.writeString(
                keysFile().resolveSibling("api-keys.draft"),
                Files.readString(keysFile()).replaceFirst(entry, ""));
        Files.move(draft, keysFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path keysFile() {
        return stack.data().resolve("api-keys.yaml");
    }

    /** What each service answers to a question of the key's user. */
    private List<Integer> answersTo(String key) {
        var environment = stack.environment();
        return Stream.of(
                        environment.get("INCIDENTS_URL") + "/api/v1/incidents?limit=1",
                        environment.get("SURVEYS_URL") + "/api/v1/survey-responses?limit=1",
                        environment.get("REPORTS_URL") + "/api/v1/organisations")
                .map(question -> given().header("Authorization", "Bearer " + key)
                        .get(question)
                        .statusCode())
                .toList();
    }

    private static int healthCheck(int managementPort) throws IOException, InterruptedException {
        var compose = new YAMLMapper()
                .readTree(Path.of(System.getProperty("repository.root"), "deploy/compose/compose.yaml")
                        .toFile());
        var command = new ArrayList<String>();
        compose.at("/x-service/healthcheck/test")
                .forEach(word -> command.add(word.asText().replace("$$", "$")));
        var builder = new ProcessBuilder(command.subList(1, command.size())).redirectErrorStream(true);
        builder.environment().put("MANAGEMENT_PORT", Integer.toString(managementPort));
        var check = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return check.waitFor();
    }
}
