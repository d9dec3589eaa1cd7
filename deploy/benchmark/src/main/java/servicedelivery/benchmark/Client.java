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
import java.util.Locale;

/** One connection that is kept, with at most one request under way. It reads no more of an answer than its status and its length. */
final class Client implements AutoCloseable {

    private static final int LARGEST_ANSWER = 16 * 1024;
    private static final int STATUS = "HTTP/1.1 ".length();
    private static final String LENGTH = "content-length:";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final SocketChannel channel;
    private final byte[] answer = new byte[LARGEST_ANSWER];
    private int received;
    private boolean waiting;
    private long dueAt;

    Client(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** @param dueAt from when on the client waits for the answer, in the time of {@link System#nanoTime()} */
    void send(ByteBuffer request, long dueAt) throws IOException {
        this.dueAt = dueAt;
        waiting = true;
        received = 0;
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** Reads what has come; says whether the answer is whole. */
    boolean receive() throws IOException {
        var read = channel.read(ByteBuffer.wrap(answer, received, answer.length - received));
        if (read < 0) {
            throw new IOException("the service has closed a connection");
        }
        received += read;
        if (!isWhole()) {
            return false;
        }
        waiting = false;
        return true;
    }

    boolean isWaiting() {
        return waiting;
    }

    long dueAt() {
        return dueAt;
    }

    int status() {
        return Integer.parseInt(new String(answer, STATUS, 3, StandardCharsets.US_ASCII));
    }

    private boolean isWhole() {
        var text = new String(answer, 0, received, StandardCharsets.ISO_8859_1);
        var head = text.indexOf(END_OF_HEAD);
        if (head < 0) {
            return false;
        }
        var length = text.substring(0, head).toLowerCase(Locale.ROOT).indexOf(LENGTH);
        var value = text.substring(length + LENGTH.length(), text.indexOf('\r', length));
        return received >= head + END_OF_HEAD.length() + Integer.parseInt(value.strip());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
