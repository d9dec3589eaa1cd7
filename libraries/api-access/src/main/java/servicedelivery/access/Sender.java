package servicedelivery.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Who sent a request, before anything else is known of it. */
@ApplicationScoped
public class Sender {

    private final ApiKeys keys;

    Sender(ApiKeys keys) {
        this.keys = keys;
    }

    /** The name of the key; null when none was sent, or one that nobody knows. */
    public @Nullable String of(HttpServerRequest request) {
        return ApiKeyMechanism.secretIn(request)
                .flatMap(keys::find)
                .map(ApiKey::name)
                .orElse(null);
    }
}
