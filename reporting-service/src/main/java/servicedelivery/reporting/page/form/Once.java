package servicedelivery.reporting.page.form;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import servicedelivery.access.Hashes;
import servicedelivery.idempotency.Answer;
import servicedelivery.idempotency.Idempotency;

/** Lets a form that is sent twice, as by somebody who presses its button again, create one thing. */
@RequestScoped
public class Once {

    private static final int CREATED = 201;

    private final Idempotency idempotency;

    Once(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * @param path of what is created, which is part of what makes two forms the same
     * @param creation gives the id of what it created
     */
    public void run(Sent sent, String path, Supplier<UUID> creation) {
        var key = sent.one(Sent.ONCE);
        idempotency.once(
                key.isBlank() ? null : Hashes.sha256(key + new String(sent.bytes(), StandardCharsets.UTF_8)),
                "/forms" + path,
                sent.bytes(),
                () -> new Answer(creation.get(), CREATED, path, null, new byte[0]));
    }
}
