package servicedelivery.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.problem.Problems;

/** Runs a creating request once for each Idempotency-Key, in one transaction with the keeping of its answer. */
@ApplicationScoped
public class Idempotency {

    private final Caller caller;
    private final IdempotentAnswers answers;

    Idempotency(Caller caller, IdempotentAnswers answers) {
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * Begins a transaction, runs the request in it unless it has been answered before, and commits. Without a key it is the request that
     * makes its transactions. A request that lost a race for a unique name runs once more, and then sees what the winner wrote.
     *
     * @param header the Idempotency-Key, or null to run the request anyway
     * @param path of the request, so that a key cannot mean two endpoints
     * @param body the bytes that were sent
     * @param request creates something and says how it is answered
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 409 or 422 when the key cannot be used
     */
    public Response once(@Nullable String header, String path, byte[] body, Supplier<Answer> request) {
        var key = IdempotencyKey.of(header, caller.name(), path, body);
        try {
            return answered(key, request);
        } catch (RuntimeException e) {
            if (LostRace.isBehind(e)) {
                return answered(key, request);
            }
            throw e;
        }
    }

    /**
     * In the caller's transaction, replaces what the kept answers say about something from which personal data was erased.
     *
     * @param subject its id
     * @param etag the entity tag without quotes of what is there now
     * @param body the JSON in UTF-8 that the same requests are to be answered with from now on
     * @throws SQLException when the database refuses or cannot be reached
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rewriteAnswers(UUID subject, String etag, byte[] body) throws SQLException {
        answers.rewrite(subject, etag, body);
    }

    private Response answered(Optional<IdempotencyKey> key, Supplier<Answer> request) {
        return key.isEmpty()
                ? request.get().response()
                : QuarkusTransaction.requiringNew().call(() -> answered(key.get(), request));
    }

    private Response answered(IdempotencyKey key, Supplier<Answer> request) throws SQLException {
        var stored = answers.find(key);
        if (stored.isEmpty()) {
            if (!answers.claim(key)) {
                throw Problems.stillRunning();
            }
            // Whoever held the key may have finished since.
            stored = answers.find(key);
        }
        if (stored.isEmpty()) {
            var answer = request.get();
            answers.keep(key, answer);
            return answer.response();
        }
        if (!stored.get().fingerprint().equals(key.fingerprint())) {
            throw Problems.keyReused();
        }
        return stored.get()
                .answer()
                .builder()
                .header("Idempotent-Replayed", "true")
                .build();
    }
}
