package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class LinesOfARequestTest {

    private static final Logger RE_EMISSION = Logger.getLogger("servicedelivery.outbox.ReEmission");

    private static final class Lines extends Handler {

        private static final Formatter CONTEXT = new PatternFormatter("%X{requestId} %X{key} %s");

        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            all.add(CONTEXT.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void sayWhichItIsAndTheNameOfItsKey() {
        var requestId = UUID.randomUUID().toString();
        var lines = new Lines();
        RE_EMISSION.addHandler(lines);

        try {
            Desk.as("operations-key")
                    .header("X-Request-Id", requestId)
                    .post("/api/v1/outbox/re-emit?from=2999-01-01")
                    .then()
                    .statusCode(202);
        } finally {
            RE_EMISSION.removeHandler(lines);
        }

        assertThat(lines.all).anyMatch(line -> line.startsWith(requestId + " test-operations 0 states"));
    }
}
