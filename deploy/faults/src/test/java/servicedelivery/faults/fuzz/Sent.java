package servicedelivery.faults.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request, as it goes over the wire. */
final class Sent {

    private static final int SHOWN = 1_500;
    private static final int CHUNK = 1_000;

    String method;
    String path;
    byte[] body = new byte[0];

    /** Whether the body comes in chunks, without its length. */
    boolean chunked;

    final List<String> query = new ArrayList<>();
    final List<Header> headers = new ArrayList<>();

    Sent(String method, String path) {
        this.method = method;
        this.path = path;
    }

    void ask(String name, String value) {
        query.add(encoded(name) + "=" + encoded(value));
    }

    /** Instead of what this header has said before. */
    void say(Header header) {
        headers.removeIf(each -> each.is(header.name()));
        headers.add(header);
    }

    /** For one part of a path, or of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    byte[] head(String host) {
        var head = new StringBuilder("%s %s HTTP/1.1\r\nHost: %s\r\n".formatted(method, target(), host));
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        if (chunked) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (body.length > 0 || method.startsWith("P")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The body as it is framed. */
    byte[] tail() {
        if (!chunked) {
            return body;
        }
        var out = new ByteArrayOutputStream();
        for (var from = 0; from < body.length; from += CHUNK) {
            var length = Math.min(CHUNK, body.length - from);
            out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, from, length);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** What can be sent again by hand; the key is left out. */
    @Override
    public String toString() {
        var text = new String(head("x"), StandardCharsets.ISO_8859_1).replaceAll("(?i)(authorization: )[^\r]*", "$1…")
                + new String(body, StandardCharsets.UTF_8);
        return text.length() > SHOWN ? "%s… (%d in all)".formatted(text.substring(0, SHOWN), text.length()) : text;
    }
}
