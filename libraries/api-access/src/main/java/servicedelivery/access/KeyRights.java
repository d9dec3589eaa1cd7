package servicedelivery.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** What the key in a request may do, for those who have to know before the framework has asked. */
@Singleton
public class KeyRights {

    /**
     * The rights of one key.
     *
     * @param organisations the codes that it may touch; {@code *} stands for all
     */
    public record Rights(Set<String> scopes, Set<String> organisations) {}

    private final ApiKeys keys;

    KeyRights(ApiKeys keys) {
        this.keys = keys;
    }

    /** Empty without a key, and with one that nobody knows. */
    public Optional<Rights> in(HttpServerRequest request) {
        return ApiKeyMechanism.secretIn(request)
                .flatMap(keys::find)
                .map(key -> new Rights(key.scopes(), key.organisations()));
    }
}
