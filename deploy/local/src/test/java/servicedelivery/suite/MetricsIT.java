package servicedelivery.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What alerts and dashboards ask for is there. */
@ExtendWith(RunningSuite.class)
class MetricsIT {

    private static final Path MONITORING = Path.of(System.getProperty("repository.root"), "deploy", "monitoring");
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Labels and their values, ranges, and what comes in brackets after {@code by}. */
    private static final Pattern NO_METRIC = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\bby \\([^)]*\\)|\"[^\"]*\"");

    private static final Pattern WORD = Pattern.compile("\\b[a-z_]+\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "by");

    /** This one is Prometheus' own. */
    private static final String UP = "up";

    private final SuiteStack stack = RunningSuite.stack();

    @Test
    void everyMetricThatAlertsAndDashboardsNameExists() {
        var named = Stream.of(
                        "rules/service-delivery.yml",
                        "grafana/dashboards/operations.json",
                        "grafana/dashboards/figures.json")
                .flatMap(MetricsIT::expressions)
                .flatMap(MetricsIT::metrics)
                .filter(name -> !name.equals(UP))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(10);
        await().atMost(SOON).untilAsserted(() -> assertThat(exposed()).containsAll(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INCIDENTS", "SURVEYS", "REPORTS"})
    void everyServiceIsWell(String service) {
        await().atMost(SOON)
                .until(() -> RestAssured.get(management(service) + "/q/health/group/wellness")
                                .statusCode()
                        == 200);
    }

    private Set<String> exposed() {
        return Stream.of("INCIDENTS", "SURVEYS", "REPORTS")
                .flatMap(service -> RestAssured.get(management(service) + "/q/metrics")
                        .asString()
                        .lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    private String management(String service) {
        return stack.environment().get(service + "_MANAGEMENT_URL");
    }

    private static Stream<String> expressions(String file) {
        try {
            return new YAMLMapper()
                    .readTree(MONITORING.resolve(file).toFile()).findValues("expr").stream()
                            .map(JsonNode::asText);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> metrics(String expression) {
        return WORD.matcher(NO_METRIC.matcher(expression).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .filter(word -> !OPERATORS.contains(word));
    }
}
