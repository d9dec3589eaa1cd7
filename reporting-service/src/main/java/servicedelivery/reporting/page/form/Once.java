package servicedelivery.reporting.page.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import servicedelivery.access.Hashes;
import servicedelivery.idempotency.Answer;
import servicedelivery.idempotency.Idempotency;

/** Lets a form that is sent twice, as by somebody who presses its button again, do one thing. */
@RequestScoped
class Once {

    private static final int SEE_OTHER = 303;

    private final Idempotency idempotency;

    Once(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * Where to go after what the form asks for was done, now or before.
     *
     * @param path of the form
     * @param deed gives the address of the page that shows what it did
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while the same form is still at it, and what the deed throws
     */
    String run(Sent sent, String path, Supplier<String> deed) {
        var key = sent.one(Sent.ONCE);
        return idempotency
                .once(
                        key.isBlank() ? null : Hashes.sha256(key + new String(sent.bytes(), StandardCharsets.UTF_8)),
                        path,
                        sent.bytes(),
                        () -> new Answer(UUID.randomUUID(), SEE_OTHER, deed.get(), null, new byte[0]))
                .getHeaderString(HttpHeaders.LOCATION);
    }
}
