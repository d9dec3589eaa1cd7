package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringTest {

    private static final String FOLDER = "deploy/monitoring/";
    private static final String OVERLAY = "deploy/kubernetes/overlays/production/";

    /** In the place of the address where an operator's people read docs/operations.md. */
    private static final String RUNBOOK = "https://docs.example/service-delivery/operations.md";

    static final Iterable<String> SERVICES = Files.SERVICES;

    @ParameterizedTest
    @ValueSource(strings = {"check config prometheus.yml", "test rules rules/service-delivery.test.yml"})
    void prometheusAcceptsItAndItsAlertsFireWhenTheyShould(String command) throws Exception {
        var arguments = Stream.concat(Stream.of("promtool"), Stream.of(command.split(" ", -1)))
                .toList();
        assumeTrue(
                isInstalled() || "true".equals(System.getenv("CI")), "promtool is not installed; package prometheus");

        var process = new ProcessBuilder(arguments)
                .directory(Files.path(FOLDER).toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theManagementPortOfEveryServiceIsScraped(String service) {
        var job = Files.stream(Files.document(FOLDER + "prometheus.yml").path("scrape_configs"))
                .filter(each -> each.path("job_name").asText().equals(service))
                .findFirst()
                .orElseThrow();

        assertThat(job.path("metrics_path").asText()).isEqualTo("/q/metrics");
        assertThat(job.at("/static_configs/0/targets/0").asText())
                .isEqualTo("%s:%d".formatted(service, new Settings(service).managementPort()));
    }

    @Test
    void everyAlertNamesASectionOfTheRunbookAndHasATest() {
        var headings = Files.text("docs/operations.md")
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
        var tests = Files.text(FOLDER + "rules/service-delivery.test.yml");

        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            var runbook = alert.at("/annotations/runbook_url").asText();
            assertThat(runbook).startsWith(RUNBOOK + "#");
            assertThat(headings).contains(runbook.substring(runbook.indexOf('#') + 1));
            assertThat(tests).contains("alertname: " + alert.path("alert").asText());
        });
    }

    @Test
    void onKubernetesTheAlertsAreTheSameAndTheAddressOfTheRunbookIsSetInOnePlace() {
        assertThat(Files.document(OVERLAY + "alerts.yaml").at("/spec/groups"))
                .isEqualTo(Files.document(FOLDER + "rules/service-delivery.yml").path("groups"));
        assertThat(Files.document(OVERLAY + "kustomization.yaml")
                        .at("/configMapGenerator/0/literals/0")
                        .asText())
                .isEqualTo("runbook=" + RUNBOOK);
        assertThat(Files.text(FOLDER + "README.md")).contains(RUNBOOK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations", "figures"})
    void aDashboardAsksTheDataSourcesThatAreProvided(String name) {
        var provided = Files.stream(Files.document(FOLDER + "grafana/provisioning/datasources/service-delivery.yml")
                        .path("datasources"))
                .map(source -> source.path("uid").asText())
                .toList();

        var asked = Files.document(FOLDER + "grafana/dashboards/%s.json".formatted(name))
                .findValues("datasource");

        assertThat(asked)
                .isNotEmpty()
                .allMatch(source -> provided.contains(source.path("uid").asText()));
    }

    private static List<JsonNode> alerts() {
        return Files.stream(
                        Files.document(FOLDER + "rules/service-delivery.yml").path("groups"))
                .flatMap(group -> Files.stream(group.path("rules")))
                .toList();
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("promtool", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
