package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

/**
 * A batch may be of any length, and so long that it never fits into memory; what is not a batch may not. The client here reads no
 * answer before it has sent everything, as many do.
 */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class HugeBodiesTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String HEAD = """
            POST /api/v1/incidents HTTP/1.1\r
            Host: localhost\r
            Authorization: Bearer desk-key\r
            Content-Type: application/json\r
            Transfer-Encoding: chunked\r
            \r
            """;

    @TestHTTPResource("/api/v1/incidents/batch")
    URI batch;

    @TestHTTPResource("/")
    URL service;

    private final List<Long> usedBytes = new ArrayList<>();

    @Test
    void aBatchOfManyThousandLinesIsTakenWithConstantMemory() throws Exception {
        var lines = 100_000;
        var unchanged = anIncident().with("reference", Desk.freshReference()).json();
        var refused = "{\"summary\": \"%s\"}".formatted("x".repeat(2_000));

        var answers = answers(lines, number -> {
            measureMemoryAt(number, lines / 4, lines * 3 / 4);
            return (number % 10 == 0 ? unchanged : refused) + "\n";
        });

        assertThat(answers.filter(answer -> answer.contains("\"status\":200")).count())
                .isEqualTo(lines / 10 - 1);
        assertThat(usedBytes.get(1) - usedBytes.get(0)).isLessThan(32 * MEBIBYTE);
    }

    @Test
    void aLineWithoutAnEndIsRefusedWithConstantMemory() throws Exception {
        var mebibyte = "x".repeat(MEBIBYTE);
        var good = anIncident().with("reference", Desk.freshReference()).json();

        var answers = answers(202, number -> {
            measureMemoryAt(number, 20, 180);
            return number < 200 ? mebibyte : number == 200 ? "\n" : good;
        });

        assertThat(answers)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"line\":1", "\"status\":413"),
                        second -> assertThat(second).contains("\"line\":2", "\"status\":201"));
        assertThat(usedBytes.get(1) - usedBytes.get(0)).isLessThan(32 * MEBIBYTE);
    }

    @Test
    void aBodyWithoutAnEndThatIsNoBatchIsAnsweredAndReadNoFurther() throws Exception {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
            writeChunks(out, 5);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(in.readLine()).contains("413");

            assertThatThrownBy(() -> writeChunks(out, 100_000)).isInstanceOf(IOException.class);
        }
    }

    private Stream<String> answers(int parts, IntFunction<String> part) throws IOException, InterruptedException {
        Iterable<byte[]> bytes = () -> IntStream.range(0, parts)
                .mapToObj(number -> part.apply(number).getBytes(StandardCharsets.UTF_8))
                .iterator();
        var request = HttpRequest.newBuilder(batch)
                .header("Authorization", "Bearer desk-key")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArrays(bytes))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body();
    }

    /** What is left after a collection, since what is on its way from here to there is garbage a moment later. */
    private void measureMemoryAt(int number, int first, int second) {
        if (number == first || number == second) {
            System.gc();
            usedBytes.add(ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum());
        }
    }

    private static void writeChunks(OutputStream out, int most) throws IOException {
        var chunk = new byte[64 * 1024];
        Arrays.fill(chunk, (byte) ' ');
        for (var number = 0; number < most; number++) {
            out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(chunk);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
