package servicedelivery.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A secret as it came with a request; it is compared, then forgotten. */
final class ApiKeyCredential extends BaseAuthenticationRequest {

    private final String secret;

    ApiKeyCredential(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
