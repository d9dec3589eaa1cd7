package servicedelivery.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the packaged services are made of, by the bills of materials that their builds have written; our own parts are left out. */
final class Licences {

    private Licences() {}

    /**
     * Something that is not ours.
     *
     * @param name group, name and version
     * @param licences of which one may be chosen
     * @param services that have it
     */
    record Part(String name, List<String> licences, List<String> services) {

        private static final String COLUMN = "\t";

        String row() {
            return String.join(COLUMN, String.join(" or ", licences), name, String.join(", ", services));
        }
    }

    static String billOfMaterials(String service) {
        return service + "/target/bom.json";
    }

    /** The parts of all services, each once. */
    static List<Part> of(List<String> services) {
        var parts = new TreeMap<String, Part>();
        for (var service : services) {
            Files.stream(Files.document(billOfMaterials(service)).path("components"))
                    .filter(part -> !part.path("group").asText().equals("servicedelivery"))
                    .forEach(part -> parts.computeIfAbsent(
                                    name(part), name -> new Part(name, licences(part), new ArrayList<>()))
                            .services()
                            .add(service));
        }
        return List.copyOf(parts.values());
    }

    private static String name(JsonNode part) {
        return Stream.of("group", "name", "version")
                .map(field -> part.path(field).asText())
                .collect(Collectors.joining(":"));
    }

    private static List<String> licences(JsonNode part) {
        return Files.stream(part.path("licenses"))
                .flatMap(licence -> Stream.of(
                        licence.at("/license/id").asText(),
                        licence.at("/license/name").asText(),
                        licence.path("expression").asText()))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
