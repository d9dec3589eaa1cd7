package servicedelivery.request;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import servicedelivery.problem.ProblemAnswer;
import servicedelivery.problem.Problems;

/**
 * Lets nobody hide a request behind another one. A body in chunks may also have had a length, which the server has thrown away by now, and by
 * which a proxy in front may have seen another end. So such a request is the last on its connection (RFC 9112, section 6.1), and nothing that
 * comes behind it is looked at.
 */
@ApplicationScoped
class Framing {

    private static final int BEFORE_ANY_ANSWER = 620;
    private static final int AFTER_THE_AUDIT = 480;
    private static final AttributeKey<Boolean> IS_OVER = AttributeKey.valueOf(Framing.class, "is-over");

    void register(@Observes Filters filters) {
        filters.register(Framing::closeWhenOver, BEFORE_ANY_ANSWER);
        filters.register(Framing::check, AFTER_THE_AUDIT);
    }

    private static void closeWhenOver(RoutingContext context) {
        if (channel(context).hasAttr(IS_OVER)) {
            context.request().connection().close();
        } else {
            context.next();
        }
    }

    private static void check(RoutingContext context) {
        var codings = context.request().headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (codings.isEmpty()) {
            context.next();
            return;
        }
        channel(context).attr(IS_OVER).set(true);
        context.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.addEndHandler(answered -> closeWhenAllIsRead(context));
        if (codings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0))) {
            context.next();
        } else {
            ProblemAnswer.endAndClose(
                    context, Problems.invalidParameter("Transfer-Encoding", "can be nothing else than \"chunked\""));
        }
    }

    /** A client that still sends might else not see its answer; {@link BodyLimit} gives it some time. */
    private static void closeWhenAllIsRead(RoutingContext context) {
        if (context.request().isEnded()) {
            context.request().connection().close();
        }
    }

    private static Channel channel(RoutingContext context) {
        return ((ConnectionBase) context.request().connection()).channel();
    }
}
