package servicedelivery.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Kustomize makes of an overlay, as far as it is used here: resources, patches of custom resources, and images. Of custom resources it
 * knows no schema, so it merges them as RFC 7396 says.
 *
 * @param folder of its kustomization
 */
record Overlay(String folder) {

    JsonNode kustomization() {
        return Files.document(folder + "/kustomization.yaml");
    }

    /** Every resource, those of the base with what the overlay says of them. */
    List<JsonNode> resources() {
        return Files.stream(kustomization().path("resources"))
                .flatMap(resource -> resources(resource.asText()))
                .map(this::patched)
                .toList();
    }

    List<JsonNode> patches() {
        return Files.stream(kustomization().path("patches"))
                .flatMap(patch ->
                        Files.documents(folder + "/" + patch.get("path").asText()).stream())
                .toList();
    }

    private Stream<JsonNode> resources(String resource) {
        return resource.endsWith(".yaml")
                ? Files.documents(folder + "/" + resource).stream()
                : new Overlay(folder + "/" + resource).resources().stream();
    }

    private JsonNode patched(JsonNode resource) {
        return patches().stream()
                .filter(patch -> identity(patch).equals(identity(resource)))
                .reduce(resource, Overlay::merged);
    }

    static String identity(JsonNode document) {
        return Models.kindOf(document) + " " + document.at("/metadata/name").asText();
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merged(result.path(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
