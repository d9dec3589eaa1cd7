package servicedelivery.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of this repository. */
final class Files {

    static final List<String> SERVICES = List.of("incident-service", "survey-service", "reporting-service");

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final YAMLMapper YAML = new YAMLMapper();

    private Files() {}

    static Path path(String name) {
        return ROOT.resolve(name);
    }

    static String text(String name) {
        try {
            return java.nio.file.Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every document of a YAML file. */
    static List<JsonNode> documents(String name) {
        try (var parser = YAML.createParser(text(name))) {
            return YAML.readValues(parser, JsonNode.class).readAll().stream()
                    .filter(document -> !document.isNull())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static JsonNode document(String name) {
        return documents(name).get(0);
    }

    /** The names, from the root, of the files below a folder that end so. */
    static List<String> below(String folder, String ending) {
        try (var found = java.nio.file.Files.walk(path(folder))) {
            return found.map(file -> ROOT.relativize(file).toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
