package servicedelivery.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A connection to a service on which anything can be sent. */
final class RawHttp implements AutoCloseable {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    private final Socket socket;

    /** @param url of the service */
    RawHttp(String url) {
        var address = URI.create(url);
        try {
            socket = new Socket(address.getHost(), address.getPort());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends this; false when the other side has closed the connection. */
    boolean send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The status codes of all answers until the connection is closed, or nothing has come for so long. */
    List<Integer> answers(Duration patience) {
        var received = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout((int) patience.toMillis());
            var buffer = new byte[8 * 1024];
            for (var length = socket.getInputStream().read(buffer);
                    length >= 0;
                    length = socket.getInputStream().read(buffer)) {
                received.write(buffer, 0, length);
            }
        } catch (SocketTimeoutException e) {
            // No more comes.
        } catch (IOException e) {
            // It is closed.
        }
        return STATUS.matcher(received.toString(StandardCharsets.ISO_8859_1))
                .results()
                .map(status -> Integer.valueOf(status.group(1)))
                .toList();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
