package servicedelivery.intake;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Whether a client reads as fast as it is answered. It is asked on the thread of the connection, after all that was sent before: while that
 * thread hands an answer on, the queue seems for a moment to have room that it has not, and whoever sent something then would have to wait.
 */
final class ReadingPace {

    private static final int LONGEST_TURN_SECONDS = 1;

    private final HttpServerResponse response;
    private final Context connection;

    /** @param connection the context in which the request came */
    ReadingPace(HttpServerResponse response, Context connection) {
        this.response = response;
        this.connection = connection;
    }

    /** Whether the client has not read what was sent so far; true also when the thread of the connection does not say. */
    boolean isBehind() {
        var isBehind = new CompletableFuture<Boolean>();
        connection.runOnContext(turn -> isBehind.complete(response.writeQueueFull()));
        return isBehind.completeOnTimeout(true, LONGEST_TURN_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
