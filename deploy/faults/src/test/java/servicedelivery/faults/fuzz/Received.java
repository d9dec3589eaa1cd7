package servicedelivery.faults.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An answer.
 *
 * @param took from the first byte of the request to the last one of the answer
 */
@SuppressWarnings("ArrayRecordComponent")
record Received(int status, List<Header> headers, byte[] body, Duration took) {

    private static final int SHOWN = 1_000;

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .findFirst();
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    boolean isJson() {
        return header("Content-Type")
                .filter(type -> type.matches("application/(problem\\+)?json.*"))
                .isPresent();
    }

    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return status + " " + headers + " " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
