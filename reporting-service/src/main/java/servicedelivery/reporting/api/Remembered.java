package servicedelivery.reporting.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.access.Scope;
import servicedelivery.reporting.status.Lull;
import servicedelivery.reporting.status.Lulls;
import servicedelivery.request.ApiPaths;

/**
 * While nothing changes, says 304 without the database to whoever has the tag of what was answered to the same question. The
 * key is checked as ever, and whoever may see something else has asked another question.
 */
@ApplicationScoped
class Remembered {

    private static final int AFTER_AUTHENTICATION = 50;
    private static final int MOST = 1000;
    private static final int LONGEST_ADDRESS = 1000;
    private static final String MAY_REMEMBER = Remembered.class.getName();

    /** What a client has to be told again with the tag (RFC 9110, section 15.4.5), and what figures add to it. */
    private static final List<String> TOLD =
            List.of(HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY, HttpHeaders.LINK, Figures.COMPLETE);

    /** @param organisations those that the caller may see */
    private record Question(String address, List<String> accept, Set<String> organisations) {}

    /** The headers of what was answered in one lull; in the next all of it is forgotten. */
    private record Answers(Lull lull, Map<Question, Map<String, String>> headers) {}

    private final Lulls lulls;
    private final Counter unchanged;
    private volatile @Nullable Answers answers;

    Remembered(Lulls lulls, MeterRegistry metrics) {
        this.lulls = lulls;
        unchanged = Counter.builder("figures.unchanged")
                .description("Answers 304 that were given without asking the database")
                .register(metrics);
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, AFTER_AUTHENTICATION);
    }

    /**
     * Lets the answer be remembered that this request gets.
     *
     * @param complete what it says of itself; null when it says nothing
     */
    void let(RoutingContext context, @Nullable Boolean complete) {
        context.put(MAY_REMEMBER, Optional.ofNullable(complete));
    }

    private void answer(RoutingContext context) {
        var lull = isRead(context) ? lulls.now() : Optional.<Lull>empty();
        if (lull.isEmpty()) {
            context.next();
            return;
        }
        var present = answersOf(lull.get());
        context.addHeadersEndHandler(ended -> remember(context, present));
        if (sentTags(context).isEmpty()) {
            context.next();
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(caller -> answer(context, caller, present), unknown -> context.next());
    }

    private void answer(RoutingContext context, @Nullable SecurityIdentity caller, Answers present) {
        var headers = caller != null && caller.hasRole(Scope.REPORTS_READ)
                ? question(context, caller).map(present.headers()::get)
                : Optional.<Map<String, String>>empty();
        if (headers.isPresent() && EntityTags.match(sentTags(context), tagIn(headers.get()))) {
            unchanged.increment();
            headers.get().forEach(context.response()::putHeader);
            context.response()
                    .setStatusCode(Status.NOT_MODIFIED.getStatusCode())
                    .end();
        } else {
            context.next();
        }
    }

    /** What was asked in a lull is answered as of that lull, or later: in either case it is true while the lull goes on. */
    private void remember(RoutingContext context, Answers present) {
        Optional<Boolean> complete = context.get(MAY_REMEMBER);
        if (complete == null
                || !complete.orElse(present.lull().complete())
                        .equals(present.lull().complete())
                || present.headers().size() >= MOST
                || !(context.user() instanceof QuarkusHttpUser user)) {
            return;
        }
        var told = new HashMap<String, String>();
        for (var name : TOLD) {
            var value = context.response().headers().get(name);
            if (value != null) {
                told.put(name, value);
            }
        }
        question(context, user.getSecurityIdentity())
                .ifPresent(question -> present.headers().put(question, Map.copyOf(told)));
    }

    private Answers answersOf(Lull lull) {
        var present = answers;
        if (present == null || present.lull() != lull) {
            present = new Answers(lull, new ConcurrentHashMap<>());
            answers = present;
        }
        return present;
    }

    private static boolean isRead(RoutingContext context) {
        return context.request().method().equals(HttpMethod.GET)
                && ApiPaths.isApi(context)
                && context.request().uri().length() <= LONGEST_ADDRESS;
    }

    private static Optional<Question> question(RoutingContext context, SecurityIdentity caller) {
        return Caller.organisationsOf(caller)
                .map(organisations -> new Question(
                        context.request().uri(),
                        List.copyOf(context.request().headers().getAll(HttpHeaders.ACCEPT)),
                        organisations));
    }

    private static List<String> sentTags(RoutingContext context) {
        return context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH);
    }

    private static String tagIn(Map<String, String> headers) {
        return Objects.requireNonNull(headers.get(HttpHeaders.ETAG), "an answer without a tag");
    }
}
