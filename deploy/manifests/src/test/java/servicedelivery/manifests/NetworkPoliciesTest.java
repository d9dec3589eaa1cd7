package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Everything is forbidden but for what is needed, so what is needed has to be allowed. */
class NetworkPoliciesTest {

    static final Iterable<String> SERVICES = Files.SERVICES;

    private static final String BASE = "deploy/kubernetes/base/";
    private static final String NAMESPACE = "kubernetes.io/metadata.name=";
    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://(\\w+)-rw:(\\d+)/");
    private static final Pattern KAFKA = Pattern.compile("([\\w-]+)-kafka-bootstrap:(\\d+)");
    private static final Pattern COLLECTOR = Pattern.compile("http://[\\w-]+\\.([\\w-]+):(\\d+)");

    private static final List<JsonNode> POLICIES = Files.below(BASE, ".yaml").stream()
            .flatMap(file -> Files.documents(file).stream())
            .filter(document -> document.path("kind").asText().equals("NetworkPolicy"))
            .toList();

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceReachesWhatItsVariablesName(String service) {
        assertThat(allowed(
                        "egress",
                        "to",
                        "app.kubernetes.io/name=" + service,
                        "app.kubernetes.io/part-of=service-delivery"))
                .containsExactlyInAnyOrder(
                        named(service, "QUARKUS_DATASOURCE_JDBC_URL", DATABASE, "cnpg.io/cluster="),
                        named(service, "KAFKA_BOOTSTRAP_SERVERS", KAFKA, "strimzi.io/cluster="),
                        named(service, "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", COLLECTOR, NAMESPACE),
                        NAMESPACE + "kube-system UDP 53",
                        NAMESPACE + "kube-system TCP 53");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void itsApiIsReachedFromTheIngressAndItsManagementByPrometheusAlone(String service) {
        var settings = new Settings(service);

        assertThat(allowed(
                        "ingress",
                        "from",
                        "app.kubernetes.io/name=" + service,
                        "app.kubernetes.io/part-of=service-delivery"))
                .containsExactlyInAnyOrder(
                        NAMESPACE + "ingress TCP " + settings.port(),
                        NAMESPACE + "monitoring TCP " + settings.managementPort());
    }

    /** The operator asks 8000, and so does a primary its standbys, before it takes itself for cut off; 9187 has metrics. */
    @ParameterizedTest
    @CsvSource({"incidents, incident-service", "surveys, survey-service", "reports, reporting-service"})
    void aDatabaseIsReachedByItsServiceItsInstancesItsOperatorAndPrometheus(String database, String service) {
        assertThat(allowed("ingress", "from", "cnpg.io/cluster=" + database))
                .containsExactlyInAnyOrder(
                        "app.kubernetes.io/name=%s TCP 5432".formatted(service),
                        "cnpg.io/cluster=%s TCP 5432".formatted(database),
                        "cnpg.io/cluster=%s TCP 8000".formatted(database),
                        NAMESPACE + "cnpg-system TCP 8000",
                        NAMESPACE + "cnpg-system TCP 5432",
                        NAMESPACE + "monitoring TCP 9187");
    }

    private static String named(String service, String variable, Pattern pattern, String label) {
        var found = pattern.matcher(Files.text(BASE + service + ".yaml")
                .lines()
                .filter(line -> line.contains(variable))
                .findFirst()
                .orElseThrow());
        assertThat(found.find()).isTrue();
        return label + found.group(1) + " TCP " + found.group(2);
    }

    /** Who may be reached at which port, by all policies together that are about a pod with these labels. */
    private static Set<String> allowed(String direction, String side, String... labels) {
        return POLICIES.stream()
                .filter(policy -> Set.of(labels)
                        .containsAll(labels(policy.at("/spec/podSelector")).toList()))
                .filter(policy ->
                        !labels(policy.at("/spec/podSelector")).toList().isEmpty())
                .flatMap(policy -> Files.stream(policy.at("/spec/" + direction)))
                .flatMap(rule -> Files.stream(rule.path(side))
                        .flatMap(peer -> Stream.of(peer.path("podSelector"), peer.path("namespaceSelector")))
                        .flatMap(NetworkPoliciesTest::labels)
                        .flatMap(peer -> Files.stream(rule.path("ports"))
                                .map(port -> "%s %s %d"
                                        .formatted(
                                                peer,
                                                port.path("protocol").asText(),
                                                port.path("port").intValue()))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> labels(JsonNode selector) {
        return selector.path("matchLabels").properties().stream()
                .map(label -> label.getKey() + "=" + label.getValue().asText());
    }
}
