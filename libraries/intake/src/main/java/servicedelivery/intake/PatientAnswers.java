package servicedelivery.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers for a client that may read none of them before it has sent everything. Many HTTP clients do so, and whoever waited for them
 * to read would wait for ever. What is not read yet is kept in a temporary file, so that it takes no memory.
 */
final class PatientAnswers implements Closeable {

    /** What the server's own buffer takes at once, so that nothing waits between asking whether the client is behind and sending. */
    private static final int PART = 8_000;

    private final OutputStream client;
    private final BooleanSupplier isBehind;
    private @Nullable FileChannel kept;
    private long keptBytes;
    private long sentOfKept;

    /** @param isBehind whether the client has not read what was sent so far; when it says no, something can be sent without waiting */
    PatientAnswers(OutputStream client, BooleanSupplier isBehind) {
        this.client = client;
        this.isBehind = isBehind;
    }

    /** Sends answers, or keeps them; does not wait for the client. */
    void add(byte[] answers) throws IOException {
        sendWhile(() -> !isBehind.getAsBoolean());
        var sent = 0;
        while (sent < answers.length && sentOfKept == keptBytes && !isBehind.getAsBoolean()) {
            var length = Math.min(PART, answers.length - sent);
            send(answers, sent, length);
            sent += length;
        }
        if (sent < answers.length) {
            keep(ByteBuffer.wrap(answers, sent, answers.length - sent));
        }
    }

    /** Sends what is kept, as fast as the client reads it. */
    void finish() throws IOException {
        sendWhile(() -> true);
    }

    @Override
    public void close() throws IOException {
        if (kept != null) {
            kept.close();
        }
    }

    private void keep(ByteBuffer answers) throws IOException {
        if (kept == null) {
            kept = FileChannel.open(
                    Files.createTempFile("answers-", ".ndjson"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        while (answers.hasRemaining()) {
            keptBytes += kept.write(answers, keptBytes);
        }
    }

    private void sendWhile(BooleanSupplier mayGoOn) throws IOException {
        while (kept != null && sentOfKept < keptBytes && mayGoOn.getAsBoolean()) {
            var part = ByteBuffer.allocate((int) Math.min(PART, keptBytes - sentOfKept));
            while (part.hasRemaining() && kept.read(part, sentOfKept + part.position()) >= 0) {
                // until the part is full
            }
            send(part.array(), 0, part.capacity());
            sentOfKept += part.capacity();
        }
    }

    private void send(byte[] answers, int from, int length) throws IOException {
        client.write(answers, from, length);
        client.flush();
    }
}
