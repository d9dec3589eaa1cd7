package servicedelivery.reporting.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.KeyRights;
import servicedelivery.access.Scope;
import servicedelivery.reporting.status.Lull;
import servicedelivery.reporting.status.Lulls;
import servicedelivery.request.ApiPaths;
import servicedelivery.request.RequestId;

/**
 * While nothing changes, says 304 without the database to whoever has the tag of what was answered to the same question. The
 * key and its scope are checked as ever, and whoever may see something else has asked another question.
 */
@ApplicationScoped
class Remembered {

    private static final int BEFORE_EVERYTHING = 600;
    private static final int MOST = 1000;
    private static final int LONGEST_QUESTION = 1000;
    private static final String MAY_REMEMBER = Remembered.class.getName();

    /** What a client has to be told again with the tag (RFC 9110, section 15.4.5), and what figures add to it. */
    private static final List<String> TOLD =
            List.of(HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY, HttpHeaders.LINK, Figures.COMPLETE);

    /** @param organisations those that the caller may see */
    private record Question(String address, List<String> accept, Set<String> organisations) {

        private boolean isShort() {
            return address.length() + accept.stream().mapToInt(String::length).sum() <= LONGEST_QUESTION;
        }
    }

    /**
     * What is told again to whoever has the tag.
     *
     * @param headers as bytes, so that names need not be hashed nor values encoded for each answer
     */
    private record Told(String tag, Map<CharSequence, CharSequence> headers) {

        private static Told of(MultiMap answered) {
            return new Told(
                    answered.get(HttpHeaders.ETAG),
                    TOLD.stream()
                            .filter(answered::contains)
                            .collect(Collectors.toUnmodifiableMap(
                                    AsciiString::cached, name -> AsciiString.of(answered.get(name)))));
        }
    }

    /** What was answered in one lull; in the next all of it is forgotten. */
    private record Answers(Lull lull, Map<Question, Told> told) {}

    private final Lulls lulls;
    private final KeyRights rights;
    private final Counter unchanged;
    private volatile @Nullable Answers answers;

    Remembered(Lulls lulls, KeyRights rights, MeterRegistry metrics) {
        this.lulls = lulls;
        this.rights = rights;
        unchanged = Counter.builder("figures.unchanged")
                .description("Answers 304 that were given without asking the database")
                .register(metrics);
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_EVERYTHING);
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
        var question = lull.flatMap(present -> question(context.request()));
        if (question.isEmpty()) {
            context.next();
        } else {
            answer(context, question.get(), answersOf(lull.get()));
        }
    }

    private void answer(RoutingContext context, Question question, Answers present) {
        var told = present.told().get(question);
        if (told != null && EntityTags.match(sentTags(context.request()), told.tag())) {
            unchanged.increment();
            RequestId.tell(context);
            told.headers().forEach(context.response()::putHeader);
            context.response()
                    .setStatusCode(Status.NOT_MODIFIED.getStatusCode())
                    .end();
        } else {
            context.addHeadersEndHandler(ended -> remember(context, question, present));
            context.next();
        }
    }

    /** What was asked in a lull is answered as of that lull, or later: in either case it is true while the lull goes on. */
    private static void remember(RoutingContext context, Question question, Answers present) {
        Optional<Boolean> complete = context.get(MAY_REMEMBER);
        var headers = context.response().headers();
        if (complete != null
                && ApiPaths.isApi(context)
                && complete.orElse(present.lull().complete())
                        .equals(present.lull().complete())
                && headers.contains(HttpHeaders.ETAG)
                && question.isShort()
                && present.told().size() < MOST) {
            present.told().put(question, Told.of(headers));
        }
    }

    private Answers answersOf(Lull lull) {
        var present = answers;
        if (present == null || present.lull() != lull) {
            present = new Answers(lull, new ConcurrentHashMap<>());
            answers = present;
        }
        return present;
    }

    /** Whether its head is all there is to look at. What is remembered of an address was answered after all checks of addresses. */
    private static boolean isRead(RoutingContext context) {
        return context.request().method().equals(HttpMethod.GET) && !ApiPaths.hasBody(context.request());
    }

    private Optional<Question> question(HttpServerRequest request) {
        return rights.in(request)
                .filter(caller -> caller.scopes().contains(Scope.REPORTS_READ))
                .map(caller -> new Question(
                        request.uri(),
                        List.copyOf(request.headers().getAll(HttpHeaderNames.ACCEPT)),
                        caller.organisations()));
    }

    private static List<String> sentTags(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaderNames.IF_NONE_MATCH);
    }
}
