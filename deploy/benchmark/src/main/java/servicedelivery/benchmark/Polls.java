package servicedelivery.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The same request over and over by many clients, each of which has a connection and sends the next when it has the answer; in one thread.
 * Of the answers only the status and the end are looked at, as all are of the same length.
 */
final class Polls implements AutoCloseable {

    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int STATUS = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final double NANOS = 1e9;

    private final Selector selector = Selector.open();
    private final List<SocketChannel> clients = new ArrayList<>();
    private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
    private final ByteBuffer request;
    private final String status;
    private final int bodyLength;

    /**
     * @param request as it is sent
     * @param status with which every one is answered
     * @param bodyLength of each answer, in bytes
     */
    Polls(int port, int clients, String request, int status, int bodyLength) throws IOException {
        this.request = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        this.status = Integer.toString(status);
        this.bodyLength = bodyLength;
        for (var client = 0; client < clients; client++) {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            this.clients.add(channel);
        }
    }

    /** How many were answered in so long a time. */
    Meter.Done run(Duration time) throws IOException {
        var start = System.nanoTime();
        var answered = 0L;
        var waiting = clients.size();
        for (var client : clients) {
            send(client);
        }
        while (waiting > 0) {
            selector.select();
            var goesOn = System.nanoTime() - start < time.toNanos();
            for (var key : selector.selectedKeys()) {
                var client = (SocketChannel) key.channel();
                if (receive(client)) {
                    answered++;
                    if (goesOn) {
                        send(client);
                    } else {
                        waiting--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return new Meter.Done(answered, (System.nanoTime() - start) / NANOS);
    }

    private void send(SocketChannel client) throws IOException {
        request.rewind();
        while (request.hasRemaining()) {
            client.write(request);
        }
    }

    /** An answer is so short that it comes as a whole. */
    private boolean receive(SocketChannel client) throws IOException {
        answer.clear();
        var length = client.read(answer);
        if (length == 0) {
            return false;
        }
        var bytes = answer.array();
        if (length < STATUS + STATUS_DIGITS + END_OF_HEAD.length + bodyLength || !endsAsItShould(bytes, length)) {
            throw new IOException("another answer than %s: %s"
                    .formatted(status, new String(bytes, 0, Math.max(0, length), StandardCharsets.US_ASCII)));
        }
        return true;
    }

    private boolean endsAsItShould(byte[] bytes, int length) {
        for (var digit = 0; digit < STATUS_DIGITS; digit++) {
            if (bytes[STATUS + digit] != status.charAt(digit)) {
                return false;
            }
        }
        for (var index = 0; index < END_OF_HEAD.length; index++) {
            if (bytes[length - bodyLength - END_OF_HEAD.length + index] != END_OF_HEAD[index]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        for (var client : clients) {
            client.close();
        }
        selector.close();
    }
}
