package servicedelivery.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What reaches the cluster is neither the base nor the overlay, but both together. */
class OverlaysTest {

    static final List<Overlay> OVERLAYS = Stream.of("trial", "production")
            .map(name -> new Overlay("deploy/kubernetes/overlays/" + name))
            .toList();

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void allTogetherIsAsThePublishedModelsHaveIt(Overlay overlay) {
        assertThat(overlay.resources())
                .hasSizeGreaterThan(10)
                .allSatisfy(resource -> assertThat(Models.read(resource)).isNotNull());
    }

    /** Others are merged by rules of their own, which {@link Overlay} does not know. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void onlyCustomResourcesArePatched(Overlay overlay) {
        assertThat(overlay.patches())
                .extracting(patch -> patch.path("apiVersion").asText())
                .allMatch(version -> version.matches("(kafka\\.strimzi\\.io|postgresql\\.cnpg\\.io)/.*"));
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyTopicHasTheBrokersThatItAsksFor(Overlay overlay) {
        var brokers = ofKind(overlay, "KafkaNodePool").findFirst().orElseThrow().at("/spec/replicas");

        assertThat(ofKind(overlay, "KafkaTopic")).isNotEmpty().allSatisfy(topic -> {
            assertThat(topic.at("/spec/replicas")).isEqualTo(brokers);
            assertThat(topic.at("/spec/config/min.insync.replicas").intValue())
                    .isEqualTo(Math.max(1, brokers.intValue() - 1));
        });
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void nothingKeepsANodeFromBeingDrained(Overlay overlay) {
        assertThat(ofKind(overlay, "PodDisruptionBudget")).hasSize(3).allSatisfy(budget -> {
            assertThat(budget.at("/spec/maxUnavailable").intValue()).isEqualTo(1);
            assertThat(budget.at("/spec/minAvailable").isMissingNode()).isTrue();
        });
        assertThat(ofKind(overlay, "Cluster"))
                .hasSize(3)
                .allSatisfy(cluster -> assertThat(cluster.at("/spec/instances").intValue() > 1
                                || !cluster.at("/spec/enablePDB").asBoolean(true))
                        .isTrue());
    }

    /** Kustomize says nothing of a name that it does not find. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void theImageOfEveryServiceIsNamed(Overlay overlay) {
        var used = ofKind(overlay, "Deployment")
                .map(deployment ->
                        deployment.at("/spec/template/spec/containers/0/image").asText());
        var named = Files.stream(overlay.kustomization().path("images"))
                .map(image -> image.path("name").asText());

        assertThat(named).containsExactlyInAnyOrderElementsOf(used.toList());
    }

    private static Stream<JsonNode> ofKind(Overlay overlay, String kind) {
        return overlay.resources().stream()
                .filter(resource -> resource.path("kind").asText().equals(kind));
    }
}
