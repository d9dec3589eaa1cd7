package servicedelivery.access;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** 401 for callers without a key, and with one that nobody knows. */
final class UnknownCallers {

    private static final int BEFORE_THE_LIBRARYS = Priorities.USER - 2;

    private UnknownCallers() {}

    private static HttpProblem challenge() {
        return HttpProblem.builder()
                .withStatus(Status.UNAUTHORIZED)
                .withTitle(Status.UNAUTHORIZED.getReasonPhrase())
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @Provider
    @Priority(BEFORE_THE_LIBRARYS)
    static class WithoutKey extends ExceptionMapperBase<UnauthorizedException> {

        @Override
        protected HttpProblem toProblem(UnauthorizedException failure) {
            return challenge();
        }
    }

    @Provider
    @Priority(BEFORE_THE_LIBRARYS)
    static class WithUnknownKey extends ExceptionMapperBase<AuthenticationFailedException> {

        @Override
        protected HttpProblem toProblem(AuthenticationFailedException failure) {
            return challenge();
        }
    }
}
