package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class KubernetesTest {

    private static final String FOLDER = "deploy/kubernetes";
    private static final String KUSTOMIZATION = "kustomization.yaml";
    static final Iterable<String> SERVICES = Files.SERVICES;

    /** Everything but the kustomizations. */
    static final Iterable<String> MANIFESTS = Files.below(FOLDER, ".yaml").stream()
            .filter(file -> !file.endsWith(KUSTOMIZATION))
            .toList();

    static final Iterable<String> KUSTOMIZATIONS = Files.below(FOLDER, KUSTOMIZATION);

    @ParameterizedTest
    @FieldSource("MANIFESTS")
    void everyManifestIsAsThePublishedModelsHaveIt(String file) {
        assertThat(Files.documents(file))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(Models.read(document)).isNotNull());
    }

    @ParameterizedTest
    @FieldSource("KUSTOMIZATIONS")
    void aKustomizationNamesEveryFileBesideItAndNoOther(String file) {
        var folder = file.substring(0, file.lastIndexOf('/'));
        var kustomization = Files.document(file);

        var named = Stream.concat(
                        Files.stream(kustomization.path("resources")).map(JsonNode::asText),
                        Files.stream(kustomization.path("patches"))
                                .map(patch -> patch.get("path").asText()))
                .map(name -> Files.path(folder).resolve(name).normalize())
                .toList();

        assertThat(named).allMatch(java.nio.file.Files::exists);
        assertThat(named)
                .containsAll(Files.below(folder, ".yaml").stream()
                        .filter(beside -> !beside.endsWith(KUSTOMIZATION))
                        .map(Files::path)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("KUSTOMIZATIONS")
    void whatAnOverlayPatchesIsInTheBase(String file) {
        var folder = file.substring(0, file.lastIndexOf('/'));
        var base = Files.below(FOLDER + "/base", ".yaml").stream()
                .flatMap(manifest -> Files.documents(manifest).stream())
                .map(Overlay::identity)
                .toList();

        var patched = Files.stream(Files.document(file).path("patches"))
                .flatMap(patch ->
                        Files.documents(folder + "/" + patch.get("path").asText()).stream())
                .map(Overlay::identity);

        assertThat(patched).isSubsetOf(base);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void portsAndProbesAreThoseOfTheService(String name) {
        var settings = new Settings(name);
        var container = container(name);

        assertThat(container.getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactly(tuple("http", settings.port()), tuple("management", settings.managementPort()));
        assertThat(only(name, Service.class).getSpec().getPorts())
                .extracting(ServicePort::getPort)
                .containsExactly(settings.port(), settings.managementPort());
        assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
        assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyVariableIsASettingOfTheServiceAndNoneThatItNeedsIsMissing(String name) {
        var rows = new Settings(name).onItsPage();
        var needed =
                rows.stream().filter(row -> row.standard().startsWith("none")).map(Settings.Row::variable);

        var given = container(name).getEnv().stream()
                .map(EnvVar::getName)
                .filter(variable -> !variable.equals("JAVA_TOOL_OPTIONS"))
                .collect(Collectors.toSet());

        assertThat(given).isSubsetOf(rows.stream().map(Settings.Row::variable).toList());
        assertThat(given).containsAll(needed.toList());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aPodMayDoNothingThatItNeedNot(String name) {
        var pod = only(name, Deployment.class).getSpec().getTemplate().getSpec();
        var rights = container(name).getSecurityContext();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
        assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
        assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container(name).getResources().getLimits()).containsKey("memory");
    }

    @Test
    void secretsAndFilesThatNoOperatorMakesAreInTheReadme() {
        var readme = Files.text(FOLDER + "/README.md");
        var made = List.of("incidents-app", "surveys-app", "reports-app");

        var wanted = new HashSet<String>();
        for (var name : Files.SERVICES) {
            only(name, Deployment.class).getSpec().getTemplate().getSpec().getVolumes().stream()
                    .filter(volume -> volume.getProjected() != null)
                    .flatMap(volume -> volume.getProjected().getSources().stream())
                    .forEach(source -> wanted.add(
                            source.getSecret() == null
                                    ? source.getConfigMap().getName()
                                    : source.getSecret().getName()));
            container(name).getEnv().stream()
                    .filter(variable -> variable.getValueFrom() != null)
                    .forEach(variable ->
                            wanted.add(variable.getValueFrom().getSecretKeyRef().getName()));
        }

        wanted.removeAll(made);
        assertThat(wanted)
                .isNotEmpty()
                .allMatch(name -> readme.contains("create configmap " + name)
                        || readme.contains("create secret generic " + name));
    }

    @Test
    void theAutoscalerLooksAtAMetricThatExistsAndWantsNoMoreReplicasThanPartitions() {
        var scaler = only("reporting-service", HorizontalPodAutoscaler.class).getSpec();

        assertThat(scaler.getMetrics().get(0).getPods().getMetric().getName()).isEqualTo("projection_lag_events");
        assertThat(scaler.getMaxReplicas()).isEqualTo(6);
    }

    private static Container container(String service) {
        return only(service, Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    private static <T> T only(String service, Class<T> model) {
        return Stream.of(Files.documents(FOLDER + "/base/%s.yaml".formatted(service)))
                .flatMap(Collection::stream)
                .map(Models::read)
                .filter(model::isInstance)
                .map(model::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String path(Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
        return probe.getHttpGet().getPath();
    }
}
