package servicedelivery.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;
import servicedelivery.idempotency.LostRace;

/** Runs work in a transaction of its own, and once more when another transaction came first. */
public final class Attempts {

    private static final int MOST = 5;

    private Attempts() {}

    /** Whatever the work throws is thrown after the last attempt. */
    public static <T> T inTransaction(Callable<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (attempt == MOST || !LostRace.isBehind(e)) {
                    throw e;
                }
            }
        }
    }
}
