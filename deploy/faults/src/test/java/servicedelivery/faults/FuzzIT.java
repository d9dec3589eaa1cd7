package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicedelivery.faults.fuzz.Fuzzer;

/**
 * Whatever is sent, the answer is as the OpenAPI document says, soon. {@code -Dfaults.seed=N} sends the same requests again, but for the
 * ids that the services give; {@code -Dfaults.requests=N} sends so many.
 */
@ExtendWith(Stack.Running.class)
class FuzzIT {

    private static final long REQUESTS = Long.getLong("faults.requests", 25_000);
    private static final double ENOUGH_PERCENT = 25;
    private static final double FEW_PERCENT = 3;
    private static final Path FOUND = Path.of("target", "fuzz.txt");

    private final Stack stack = Stack.running();
    private final long seed = Long.getLong("faults.seed", System.nanoTime());

    @Test
    void everyAnswerIsAsTheDocumentSaysAndNothingOfItDoesHarm() throws IOException {
        var fuzzer = new Fuzzer(stack.environment(), seed);
        var oracle = new Oracle(stack);

        fuzzer.send(REQUESTS);
        oracle.awaitRest();
        var findings = fuzzer.askForSlowAnswersAgain();

        var said = "-Dfaults.seed=%d: %s".formatted(seed, findings);
        Files.writeString(FOUND, said + "\n" + String.join("\n\n", findings.faults()));
        assertThat(findings.faults()).as(said).isEmpty();
        assertThat(findings.answers()).isEqualTo(REQUESTS);
        assertThat(findings.neglected(REQUESTS / 10_000)).as(said).isEmpty();
        assertThat(findings.percent("2")).as(said).isGreaterThan(ENOUGH_PERCENT);
        assertThat(findings.percent("503")).as(said).isLessThan(FEW_PERCENT);
        assertThat(Stack.SERVICES).allSatisfy(service -> {
            assertThat(Probes.of(stack, service).says("live")).isEqualTo("UP");
            assertThat(Probes.of(stack, service).says("ready")).isEqualTo("UP");
        });
        oracle.judge();
    }
}
