package servicedelivery.faults.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A connection to a service that is used again and again. Clients of the JDK send no request that is wrong. */
final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int CONTINUE = 100;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final URI url;
    private Socket socket;
    private InputStream in;

    Connection(String url) {
        this.url = URI.create(url);
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @throws IOException when there is none, on a new connection either
     */
    Received exchange(Sent sent) throws IOException {
        if (socket != null) {
            try {
                return attempt(sent);
            } catch (EOFException | SocketException e) {
                // The service may have closed it while it was idle.
                close();
            } catch (IOException | RuntimeException e) {
                // What comes later would be taken for the answer to the next request.
                close();
                throw e;
            }
        }
        socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        try {
            return attempt(sent);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Received attempt(Sent sent) throws IOException {
        var begun = System.nanoTime();
        var unsent = send(sent);
        var status = status();
        var headers = headers();
        while (status == CONTINUE) {
            status = status();
            headers = headers();
        }
        var none = sent.method.equals("HEAD") || status == NO_CONTENT || status == NOT_MODIFIED;
        var received = new Received(status, headers, none ? new byte[0] : body(headers), Duration.ofNanos(0));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (unsent
                || received.header("Connection")
                        .filter("close"::equalsIgnoreCase)
                        .isPresent()) {
            close();
        }
        return new Received(received.status(), headers, received.body(), took);
    }

    /** Whether something could not be sent, because the service refused it before it had all of it. */
    private boolean send(Sent sent) {
        try {
            var out = socket.getOutputStream();
            out.write(sent.head(url.getAuthority()));
            out.write(sent.tail());
            out.flush();
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private int status() throws IOException {
        var line = line();
        if (!line.matches("HTTP/1\\.[01] \\d{3} .*")) {
            throw new IOException("not the first line of an answer: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private List<Header> headers() throws IOException {
        var headers = new ArrayList<Header>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private byte[] body(List<Header> headers) throws IOException {
        for (var header : headers) {
            if (header.is("Content-Length")) {
                return read(Integer.parseInt(header.value()));
            }
            if (header.is("Transfer-Encoding")) {
                return chunks();
            }
        }
        return in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        var out = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            out.writeBytes(read(size));
            line();
        }
        line();
        return out.toByteArray();
    }

    private byte[] read(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("an answer that ends too early");
        }
        return bytes;
    }

    private String line() throws IOException {
        var out = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("no answer");
            }
            if (next != '\r') {
                out.write(next);
            }
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
