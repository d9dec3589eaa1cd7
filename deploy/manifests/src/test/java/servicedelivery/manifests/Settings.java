package servicedelivery.manifests;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be set in a service: by the code, by its properties, and as its page tells it. */
final class Settings {

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern MEMBER =
            Pattern.compile("(?m)^ {4}(?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?[\\w<>,. ]+ (\\w+)\\(\\);$");
    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"(?:, defaultValue = \"([^\"]*)\")?\\)");

    /** What would escape the two patterns above. */
    private static final Pattern OTHERWISE_READ = Pattern.compile(
            "ConfigProvider|@WithName|@ConfigProperties|@ConfigMapping(?!\\(prefix = \"[^\"]+\"\\))|@ConfigProperty(?!\\(name = \"[^\"]+\")");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (`[a-z][^|]*) \\| (`[A-Z][^|]*) \\| ([^|]*) \\| [^|]* \\|$");

    private final String service;

    Settings(String service) {
        this.service = service;
    }

    /** One row of the page's table, or one of the several settings that it tells together. */
    record Row(String property, String variable, String standard) {}

    List<Row> onItsPage() {
        return ROW.matcher(Files.text("docs/%s.md".formatted(service)))
                .results()
                .flatMap(match -> rows(cells(match.group(1)), cells(match.group(2)), cells(match.group(3))))
                .toList();
    }

    private static Stream<Row> rows(List<String> properties, List<String> variables, List<String> standards) {
        return Stream.iterate(0, index -> index < properties.size(), index -> index + 1)
                .map(index -> new Row(
                        properties.get(index),
                        index < variables.size() ? variables.get(index) : "",
                        standards.get(Math.min(index, standards.size() - 1))));
    }

    private static List<String> cells(String cell) {
        return cell.startsWith("`") && cell.contains("`, `")
                ? Stream.of(cell.split(", ", -1)).map(Settings::bare).toList()
                : List.of(bare(cell));
    }

    private static String bare(String text) {
        return text.replace("`", "").strip();
    }

    /** The properties that are in the code, with their defaults; empty where the code has none. */
    Map<String, String> inItsCode() {
        var settings = new TreeMap<String, String>();
        for (var file : sources()) {
            var text = Files.text(file);
            INJECTED.matcher(text)
                    .results()
                    .forEach(match -> settings.put(match.group(1), Objects.requireNonNullElse(match.group(2), "")));
            MAPPING.matcher(text)
                    .results()
                    .forEach(prefix -> MEMBER.matcher(text)
                            .results()
                            .forEach(member -> settings.put(
                                    prefix.group(1) + "." + kebab(member.group(2)),
                                    Objects.requireNonNullElse(member.group(1), ""))));
        }
        settings.remove("quarkus.application.name");
        return settings;
    }

    /** The files that read a setting in a way of which {@link #inItsCode} knows nothing. */
    List<String> readOtherwise() {
        return sources().stream()
                .filter(file -> OTHERWISE_READ
                        .matcher(Files.text(file).replaceAll("(?m)^import .*$", ""))
                        .find())
                .toList();
    }

    /** What application.properties sets, for production. */
    Map<String, String> inItsProperties() {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.text(service + "/src/main/resources/application.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%"))
                .collect(Collectors.toMap(name -> name, properties::getProperty, (a, b) -> a, LinkedHashMap::new));
    }

    int port() {
        return Integer.parseInt(inItsProperties().get("quarkus.http.port"));
    }

    int managementPort() {
        return Integer.parseInt(inItsProperties().get("quarkus.management.port"));
    }

    /** As MicroProfile Config finds a property in the environment. */
    static String variableOf(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Those of the service, and of the libraries whose settings it has. */
    private List<String> sources() {
        var pom = Files.text(service + "/pom.xml");
        return Stream.concat(
                        Files.below(service + "/src/main/java", ".java").stream(),
                        Files.below("libraries", ".java").stream()
                                .filter(file -> file.contains("/src/main/java/"))
                                .filter(file -> isUsed(file.split("/", -1)[1], pom)))
                .toList();
    }

    private static boolean isUsed(String library, String pom) {
        return pom.contains("<artifactId>%s</artifactId>".formatted(library));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
