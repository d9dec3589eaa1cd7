package servicedelivery.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The keys of the file that {@code api-keys.file} names, read once at start. */
@Startup
@Singleton
class ApiKeys {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Map<String, ApiKey> byHash = new HashMap<>();

    private final Map<String, ApiKey> byEntry = new HashMap<>();

    private record Content(@Nullable List<ApiKey> keys) {}

    @Inject
    ApiKeys(@ConfigProperty(name = "api-keys.file") Path file) {
        read(file).forEach(this::add);
    }

    /** The key with this secret, looked up by its hash, so that time tells nothing about the secrets in the file. */
    Optional<ApiKey> find(String secret) {
        return Optional.ofNullable(byHash.get(Hashes.sha256(secret)));
    }

    /** The key of which this is the {@linkplain ApiKey#entry() entry}. */
    Optional<ApiKey> findEntry(String entry) {
        return Optional.ofNullable(byEntry.get(entry));
    }

    private static List<ApiKey> read(Path file) {
        try {
            var content = new YAMLMapper().readValue(Files.readString(file), Content.class);
            return content == null || content.keys() == null ? List.of() : content.keys();
        } catch (JsonProcessingException e) {
            throw new InvalidApiKeys("%s, line %d: %s"
                    .formatted(
                            file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new InvalidApiKeys("%s cannot be read (%s): set api-keys.file".formatted(file, e));
        }
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
