package servicedelivery.reporting.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import servicedelivery.access.KeyBook;
import servicedelivery.request.ApiPaths;

/**
 * Knows people by the cookie of their session, unless a key came with the request. Only on pages: the API takes keys, so that no other site
 * can make a browser call it.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    private static final int AFTER_THE_KEYS = HttpAuthenticationMechanism.DEFAULT_PRIORITY - 1;

    static final class Credential extends BaseAuthenticationRequest {

        private final Token token;

        Credential(Token token) {
            this.token = token;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return SessionCookie.in(context)
                .filter(token -> !ApiPaths.isApi(context))
                .map(token -> identities.authenticate(new Credential(token)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credential.class);
    }

    @Override
    public int getPriority() {
        return AFTER_THE_KEYS;
    }

    /** Asks again with each request, so that signing out and removing a key end a session everywhere. */
    @ApplicationScoped
    static class Identities implements IdentityProvider<Credential> {

        private final Sessions sessions;

        Identities(Sessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Class<Credential> getRequestType() {
            return Credential.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Credential credential, AuthenticationRequestContext context) {
            return context.runBlocking(() -> sessions.holder(credential.token)
                    .map(Identities::withSession)
                    .orElseThrow(() -> new AuthenticationFailedException("the session has ended")));
        }

        private static SecurityIdentity withSession(KeyBook.Holder holder) {
            return QuarkusSecurityIdentity.builder(holder.identity())
                    .addAttribute(Sessions.ATTRIBUTE, true)
                    .build();
        }
    }
}
