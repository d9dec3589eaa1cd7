package servicedelivery.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;

@ApplicationScoped
class ApiKeyIdentities implements IdentityProvider<ApiKeyCredential> {

    static final String KEY = "api-key";

    /** Under this every line of the log that belongs to the request says whose it is. */
    private static final String KEY_NAME = "key";

    private final ApiKeys keys;

    ApiKeyIdentities(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<ApiKeyCredential> getRequestType() {
        return ApiKeyCredential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyCredential credential, AuthenticationRequestContext context) {
        return keys.find(credential.secret())
                .map(key -> Uni.createFrom().item(identityOf(key)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("unknown key")));
    }

    static SecurityIdentity identityOf(ApiKey key) {
        MDC.put(KEY_NAME, key.name());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.name()))
                .addRoles(key.scopes())
                .addAttribute(KEY, key)
                .build();
    }
}
