package servicedelivery.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Requests that report incidents, each under another reference of the same length. */
final class Posts {

    private static final String NUMBER = "000000000000";
    private static final int DECIMAL = 10;

    private static final String BODY = """
            {"organisation":"col","reference":"INC-%s","priority":"P2","affectedService":"Telephony",\
            "openedAt":"2019-01-15T09:00:00Z","summary":"Calls to the contact centre were cut off after about a minute.",\
            "reason":"A load balancer failed to respond when a connection was interrupted.","cause":"network",\
            "supplier":"Example Networks","investigatingParty":"Supplier","rootCause":"under-investigation",\
            "serviceImpact":"degraded","knownIssue":false,"updatedAt":"2019-01-15T09:05:00Z"}""";

    private final byte[] template;
    private final int lastDigit;
    private long next = System.nanoTime() / 1_000 % 100_000_000_000L;

    Posts(int port) {
        var body = body(NUMBER);
        var request = """
                POST /api/v1/incidents HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(port, Intake.KEY, body.length(), body);
        template = request.getBytes(StandardCharsets.US_ASCII);
        lastDigit = request.indexOf(NUMBER) + NUMBER.length() - 1;
    }

    static String body(String number) {
        return BODY.formatted(number);
    }

    /** The next request, to be sent as it is. */
    ByteBuffer next() {
        var request = Arrays.copyOf(template, template.length);
        var rest = next++;
        for (var digit = lastDigit; rest > 0; digit--) {
            request[digit] = (byte) ('0' + rest % DECIMAL);
            rest /= DECIMAL;
        }
        return ByteBuffer.wrap(request);
    }

    /** Another reference, for an incident that is sent otherwise. */
    String nextNumber() {
        return String.format("%012d", next++);
    }
}
