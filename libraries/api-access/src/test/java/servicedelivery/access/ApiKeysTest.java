package servicedelivery.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    /** {@code printf %s secret | sha256sum}. */
    private static final String HASH = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    private static final String FILE = "api-keys.yaml";

    @TempDir
    Path directory;

    @Test
    void aKeyIsFoundByItsSecretAndByNothingElse() {
        var keys = read(
                "keys: [{name: desk, sha256: %s, scopes: ['incidents:read'], organisations: [col]}]".formatted(HASH));

        assertThat(keys.find("secret")).map(ApiKey::name).contains("desk");
        assertThat(keys.find("Secret")).isEmpty();
        assertThat(keys.find(HASH)).isEmpty();
        assertThat(keys.find("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keys: [{sha256: HASH, organisations: [col]}]                                     | name is missing",
                "keys: [{name: a, sha256: secret, organisations: [col]}]                          | 64 hex digits",
                "keys: [{name: a, sha256: HASH, scopes: [everything], organisations: [col]}]      | scopes must be of",
                "keys: [{name: a, sha256: HASH}]                                                  | organisations must list",
                "keys: [{name: a, sha256: HASH, organisations: [col], secret: x}]                 | line 1",
                "keys: [{name: a, sha256: HASH, organisations: [b]}, {name: b, sha256: HASH, organisations: [b]}] | twice",
            })
    void aFileThatCannotBeUsedSaysWhy(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace("HASH", HASH)))
                .isInstanceOf(InvalidApiKeys.class)
                .hasMessageContaining(message);
    }

    @Test
    void aMissingFileNamesTheSetting() {
        assertThatThrownBy(() -> new ApiKeys(directory.resolve("none.yaml")))
                .isInstanceOf(InvalidApiKeys.class)
                .hasMessageContaining("api-keys.file");
    }

    @Test
    void aChangedFileIsTakenOver() {
        var keys = read("keys: [{name: old, sha256: %s, organisations: [col]}]".formatted(Hashes.sha256("old")));

        write("keys: [{name: new, sha256: %s, organisations: [col]}]".formatted(HASH));
        keys.refresh();

        assertThat(keys.find("secret")).map(ApiKey::name).contains("new");
        assertThat(keys.find("old")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys: [{name: new}]", "keys: [", "keys: [{name: desk, sha256: HASH}]"})
    void aChangedFileThatCannotBeUsedLeavesTheKeysAsTheyAre(String broken) throws IOException {
        var whole = "keys: [{name: desk, sha256: %s, organisations: [col]}]".formatted(HASH);
        var keys = read(whole);

        write(broken.replace("HASH", HASH));
        keys.refresh();
        assertThat(keys.find("secret")).map(ApiKey::name).contains("desk");

        Files.delete(directory.resolve(FILE));
        keys.refresh();
        assertThat(keys.find("secret")).map(ApiKey::name).contains("desk");

        write(whole.replace("desk", "other"));
        keys.refresh();
        assertThat(keys.find("secret")).map(ApiKey::name).contains("other");
    }

    private ApiKeys read(String yaml) {
        return new ApiKeys(write(yaml));
    }

    private Path write(String yaml) {
        try {
            return Files.writeString(directory.resolve(FILE), yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
