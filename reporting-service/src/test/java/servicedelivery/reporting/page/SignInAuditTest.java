package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class SignInAuditTest {

    private static final List<Logger> LOGGERS = List.of(Logger.getLogger(""), Logger.getLogger("audit"));

    private final Lines lines = new Lines();

    private static final class Lines extends Handler {

        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            all.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        LOGGERS.forEach(logger -> logger.addHandler(lines));
    }

    @AfterEach
    void stopListening() {
        LOGGERS.forEach(logger -> logger.removeHandler(lines));
    }

    @Test
    void aWrongKeyIsNotedWithoutTheKey() {
        var person = new Person();
        person.visit("/sign-in");

        person.signIn("a-wrong-guess", "/");

        assertThat(lines.all)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "\"event\":\"sign-in-refused\"",
                                "\"status\":403",
                                "\"key\":null",
                                "\"from\":\"127.0.0.1\""));
        assertThat(lines.all).noneMatch(line -> line.contains("a-wrong-guess"));
    }

    @Test
    void whoSignedInIsNotedByTheNameOfTheKey() {
        var person = Person.signedInWith("read-colp");

        assertThat(lines.all)
                .anySatisfy(line -> assertThat(line).contains("\"event\":\"signed-in\"", "\"key\":\"police\""));
        assertThat(lines.all).noneMatch(line -> line.contains("read-colp") || line.contains(person.cookie()));
    }

    @Test
    void aForgedFormIsNoted() {
        var person = Person.signedInWith("read-all");

        person.post("/sign-out", "0".repeat(64));

        assertThat(lines.all)
                .anySatisfy(line -> assertThat(line).contains("\"event\":\"form-refused\"", "\"path\":\"/sign-out\""));
    }
}
