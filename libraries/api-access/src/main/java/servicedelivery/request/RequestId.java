package servicedelivery.request;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every answer an {@code X-Request-Id}: the caller's when it sent a well-formed one. */
@ApplicationScoped
public class RequestId {

    static final CharSequence HEADER = AsciiString.cached("X-Request-Id");

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final int BEFORE_EVERYTHING = 500;

    void register(@Observes Filters filters) {
        filters.register(RequestId::identify, BEFORE_EVERYTHING);
    }

    private static void identify(RoutingContext context) {
        MDC.put("requestId", tell(context));
        context.next();
    }

    /** Puts it into the answer; for those who answer before everything else, and log nothing. */
    public static String tell(RoutingContext context) {
        var sent = context.request().getHeader(HEADER);
        var id = sent != null && WELL_FORMED.matcher(sent).matches() ? sent : anyId();
        context.response().putHeader(HEADER, id);
        return id;
    }

    /** It has to be told from others and not to be kept secret, so it need not wait for the source of secrets. */
    private static String anyId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
