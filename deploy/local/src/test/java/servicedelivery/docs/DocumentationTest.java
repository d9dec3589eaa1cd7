package servicedelivery.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents say where things are; this test goes there. */
class DocumentationTest {

    private static final Path ROOT =
            Path.of(System.getProperty("repository.root")).toAbsolutePath().normalize();
    private static final List<String> AT_THE_TOP = List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md");

    private static final Pattern FENCED = Pattern.compile("(?ms)^ {0,3}```.*?^ {0,3}```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)\\s*$");
    private static final Pattern SECTION = Pattern.compile("(docs/[a-z-]+\\.md#[a-z-]+)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N}_ -]");

    private static final int LONGEST_README = 120;
    private static final int LONGEST_CLASS = 200;

    static Stream<Path> documents() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            var all = new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList());
            AT_THE_TOP.stream().map(ROOT::resolve).filter(Files::exists).forEach(all::add);
            return all.stream().map(ROOT::relativize);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        var prose = CODE.matcher(proseOf(document)).replaceAll("");

        assertThat(found(LINK, prose))
                .filteredOn(link -> !ELSEWHERE.matcher(link).matches())
                .filteredOn(link -> !leadsSomewhere(document, link))
                .as("links of %s that lead nowhere", document)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPathExists(Path document) throws IOException {
        var folders = topLevelFolders();

        assertThat(found(CODE, proseOf(document)))
                .map(code -> code.split("\\s", 2)[0])
                .filteredOn(word -> folders.contains(word.split("/", 2)[0]) && word.contains("/"))
                .filteredOn(path -> !Files.exists(ROOT.resolve(path)))
                .as("paths in %s that do not exist", document)
                .isEmpty();
    }

    /** What a probe or a command says at night is of use only if it leads somewhere. */
    @Test
    void everySectionThatProgramsNameExists() throws IOException {
        var named = new ArrayList<String>();
        for (var file : linesOfMainClasses().keySet()) {
            named.addAll(found(SECTION, Files.readString(ROOT.resolve(file))));
        }

        assertThat(named)
                .hasSizeGreaterThan(10)
                .filteredOn(section -> !leadsSomewhere(Path.of("README.md"), section))
                .isEmpty();
    }

    @Test
    void theReadmeIsShort() throws IOException {
        var readme = ROOT.resolve("README.md");
        var lines = Files.exists(readme) ? Files.readAllLines(readme).size() : 0;

        assertThat(lines).as("lines of the README").isLessThanOrEqualTo(LONGEST_README);
    }

    @Test
    void noJavaFileIsLong() throws IOException {
        var lines = linesOfMainClasses();

        assertThat(lines).isNotEmpty();
        assertThat(lines.entrySet())
                .filteredOn(file -> file.getValue() > LONGEST_CLASS)
                .extracting(Map.Entry::getKey)
                .as("longer than %d lines", LONGEST_CLASS)
                .isEmpty();
    }

    private static boolean leadsSomewhere(Path document, String link) {
        var parts = link.split("#", 2);
        var from = ROOT.resolve(document);
        var target = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        return target.startsWith(ROOT)
                && Files.exists(target)
                && (parts.length == 1 || anchorsOf(ROOT.relativize(target)).contains(parts[1]));
    }

    /** As GitHub makes them of headings; the second of the same name gets a number. */
    private static List<String> anchorsOf(Path document) {
        try {
            var times = new HashMap<String, Integer>();
            return found(HEADING, proseOf(document)).stream()
                    .map(heading -> NOT_IN_ANCHORS
                            .matcher(heading.toLowerCase(Locale.ROOT))
                            .replaceAll("")
                            .replace(' ', '-'))
                    .map(anchor -> {
                        var before = times.merge(anchor, 1, Integer::sum) - 1;
                        return before == 0 ? anchor : anchor + "-" + before;
                    })
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String proseOf(Path document) throws IOException {
        return FENCED.matcher(Files.readString(ROOT.resolve(document))).replaceAll("");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static Set<String> topLevelFolders() throws IOException {
        try (var files = Files.list(ROOT)) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("target"))
                    .collect(Collectors.toSet());
        }
    }

    private static Map<String, Integer> linesOfMainClasses() throws IOException {
        var lines = new HashMap<String, Integer>();
        for (var module : modules()) {
            try (var files = Files.walk(module.resolve("src/main/java"))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    lines.put(
                            ROOT.relativize(file).toString(),
                            Files.readAllLines(file).size());
                }
            }
        }
        return lines;
    }

    /** Folders with Java of their own, at the top or one below. */
    private static List<Path> modules() throws IOException {
        var modules = new ArrayList<Path>();
        for (var name : topLevelFolders()) {
            try (var inside = Files.list(ROOT.resolve(name))) {
                Stream.concat(Stream.of(ROOT.resolve(name)), inside)
                        .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                        .forEach(modules::add);
            }
        }
        return modules;
    }
}
