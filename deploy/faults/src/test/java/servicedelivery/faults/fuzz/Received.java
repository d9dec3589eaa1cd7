package servicedelivery.faults.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer.
 *
 * @param took from the first byte of the request to the last one of the answer
 */
@SuppressWarnings("ArrayRecordComponent")
record Received(int status, List<Header> headers, byte[] body, Duration took) {

    private static final int ACCEPTED = 202;
    private static final Pattern PUBLISHED_AGAIN = Pattern.compile("\\{\"events\":(\\d+),\"withdrawn\":\\d+}");
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

    /** How many events were published once more, a millisecond for each of which is not long; 0 when this is about something else. */
    long publishedAgain() {
        var told = PUBLISHED_AGAIN.matcher(new String(body, StandardCharsets.UTF_8));
        return status == ACCEPTED && told.matches() ? Long.parseLong(told.group(1)) : 0;
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
