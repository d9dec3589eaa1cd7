package servicedelivery.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicedelivery.backing.Repository;

class NewKeyTest {

    private static final Pattern KEY = Pattern.compile("(?m)^ +(sds_[0-9a-f]{64})$");
    private static final Pattern SCOPE = Pattern.compile("String [A-Z_]+ = \"([a-z:]+)\"");

    @TempDir
    private Path directory;

    private record Result(int exitCode, String out, String error) {

        String key() {
            var matcher = KEY.matcher(out);
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        }
    }

    @Test
    void printsTheKeyOnceAndAnEntryThatHasOnlyItsHash() throws Exception {
        var made = newKey("--name", "zammad", "--scopes", "incidents:write,incidents:read", "--organisations", "col");

        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).containsOnlyOnce(made.key());
        var hash = MessageDigest.getInstance("SHA-256").digest(made.key().getBytes(StandardCharsets.UTF_8));
        assertThat(made.out()).endsWith("""
                  - name: zammad
                    sha256: %s
                    scopes: [incidents:write, incidents:read]
                    organisations: ["col"]
                """.formatted(HexFormat.of().formatHex(hash)));
    }

    @Test
    void makesAnotherKeyEveryTime() {
        assertThat(aKey("a").key()).isNotEqualTo(aKey("a").key());
    }

    @Test
    void addsTheEntryToAFileAndLeavesTheRestAndItsPermissionsAlone() throws IOException {
        var file = file("# Ours.\nkeys:\n# The first.\n- {name: old, sha256: 00, scopes: [], organisations: [\"*\"]}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        var made = aKey("new", "--keys-file", file.toString());

        assertThat(made.exitCode()).isZero();
        assertThat(Files.readString(file))
                .startsWith("# Ours.\nkeys:\n# The first.\n- {name: old")
                .doesNotContain(made.key());
        assertThat(entries(file).findValuesAsText("name")).containsExactly("old", "new");
        assertThat(entries(file).get(1).get("organisations").get(0).asText()).isEqualTo("*");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void addsToAFileWithoutKeysAndThroughALink() throws IOException {
        var file = file("keys:\n");
        var link = Files.createSymbolicLink(directory.resolve("link"), file);

        assertThat(aKey("first", "--keys-file", link.toString()).exitCode()).isZero();
        assertThat(aKey("second", "--keys-file", link.toString()).exitCode()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(entries(file).findValuesAsText("name")).containsExactly("first", "second");
    }

    @Test
    void refusesANameThatIsThere() throws IOException {
        var file = file("keys:\n  - {name: zammad, sha256: 00, scopes: [], organisations: [col]}\n");
        var before = Files.readString(file);

        var refused = aKey("zammad", "--keys-file", file.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.error()).hasLineCount(1).contains("has a key with the name zammad already");
        assertThat(file).hasContent(before);
    }

    @Test
    void changesNoFileThatItDoesNotUnderstand() throws IOException {
        var flow = file("keys: [{name: a, sha256: 00, scopes: [], organisations: [col]}]\n");
        assertThat(aKey("b", "--keys-file", flow.toString()).error()).contains("add the entry by hand");
        assertThat(entries(flow)).hasSize(1);

        var broken = file("keys:\n  - {name: a\n");
        assertThat(aKey("b", "--keys-file", broken.toString()).error()).contains("is not YAML");

        var missing = directory.resolve("missing").toString();
        assertThat(aKey("b", "--keys-file", missing).error()).contains("is not a file");
    }

    @Test
    void namesWhatIsWrongWithItsOptions() {
        assertThat(newKey("--name", "a", "--scopes", "incidents:write,incident:read", "--organisations", "col"))
                .extracting(Result::exitCode, Result::error)
                .containsExactly(
                        1,
                        "deploy/local/new-key: --scopes: not known: incident:read; known are incidents:write,"
                                + " incidents:read, surveys:write, surveys:read, reports:read, reports:write,"
                                + " operations.%n".formatted());
        assertThat(newKey("--name", "a", "--scopes", "operations", "--organisations", "CoL,colp")
                        .error())
                .contains("not codes: CoL;");
        assertThat(newKey("--name", "a", "--scopes", "operations", "--organisations", "*,colp")
                        .error())
                .contains("'*' stands for all");
        assertThat(newKey("--name", "a b", "--scopes", "operations", "--organisations", "*")
                        .error())
                .contains("--name must be");
        assertThat(newKey("--name", "a").error()).contains("Missing required options", "--scopes", "--organisations");
    }

    @Test
    void knowsTheScopesThatTheServicesKnow() throws IOException {
        var source = Repository.root().resolve("libraries/api-access/src/main/java/servicedelivery/access/Scope.java");
        var scopes = SCOPE.matcher(Files.readString(source))
                .results()
                .map(match -> match.group(1))
                .toList();

        var made = newKey("--name", "a", "--scopes", String.join(",", scopes), "--organisations", "*");

        assertThat(scopes).hasSize(7);
        assertThat(made.exitCode()).isZero();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("api-keys.yaml"), content);
    }

    private static JsonNode entries(Path file) throws IOException {
        return new YAMLMapper().readTree(file.toFile()).get("keys");
    }

    private static Result aKey(String name, String... more) {
        var options = Stream.of("--name", name, "--scopes", "incidents:write", "--organisations", "*");
        return newKey(Stream.concat(options, Stream.of(more)).toArray(String[]::new));
    }

    private static Result newKey(String... options) {
        var out = new StringWriter();
        var error = new StringWriter();
        var arguments =
                Stream.concat(Stream.of("local/new-key"), Stream.of(options)).toArray(String[]::new);
        var exitCode = Launcher.run(new PrintWriter(out), new PrintWriter(error), arguments);
        return new Result(exitCode, out.toString(), error.toString());
    }
}
