package servicedelivery.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys that one state of the file lists. */
final class KnownKeys {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Map<String, ApiKey> byHash = new HashMap<>();
    private final Map<String, ApiKey> byEntry = new HashMap<>();

    private record Content(@Nullable List<ApiKey> keys) {}

    /**
     * Reads the file's content.
     *
     * @param file for messages
     * @throws InvalidApiKeys when anything in it is wrong
     */
    static KnownKeys in(String content, Path file) {
        try {
            var read = new YAMLMapper().readValue(content, Content.class);
            var known = new KnownKeys();
            (read == null || read.keys() == null ? List.<ApiKey>of() : read.keys()).forEach(known::add);
            return known;
        } catch (JsonProcessingException e) {
            throw new InvalidApiKeys("%s, line %d: %s"
                    .formatted(
                            file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage()));
        }
    }

    Optional<ApiKey> withSecret(String secret) {
        return Optional.ofNullable(byHash.get(Hashes.sha256(secret)));
    }

    Optional<ApiKey> withEntry(String entry) {
        return Optional.ofNullable(byEntry.get(entry));
    }

    int size() {
        return byHash.size();
    }

    private void add(ApiKey key) {
        require(key.name() != null && !key.name().isBlank(), key, "name is missing");
        require(key.sha256() != null && SHA256.matcher(key.sha256()).matches(), key, "sha256 must be 64 hex digits");
        require(Scope.ALL.containsAll(key.scopes()), key, "scopes must be of " + Scope.ALL);
        require(!key.organisations().isEmpty(), key, "organisations must list codes, or \"*\" for all");
        require(byHash.put(key.sha256(), key) == null, key, "the same key is listed twice");
        byEntry.put(key.entry(), key);
    }

    private static void require(boolean valid, ApiKey key, String message) {
        if (!valid) {
            throw new InvalidApiKeys("API key %s: %s".formatted(key.name(), message));
        }
    }
}
