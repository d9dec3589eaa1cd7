package servicedelivery.reporting.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows by COPY in its binary format (PostgreSQL 18, "COPY", section "Binary Format"), while the server stores those sent before. */
final class BinaryRows implements AutoCloseable {

    /**
     * Is always true, but calls a volatile function. Such a one might look into the table, so PostgreSQL stores each row as it comes. It
     * would gather a thousand of them otherwise, and the way in which it remembers their room takes the square of their number.
     */
    private static final String ROW_BY_ROW = "random() >= 0";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int SENT_AT_ONCE = 64 * 1024;
    private static final int LONGEST_FIXED = Integer.BYTES + 2 * Long.BYTES;
    private static final long SECONDS_UNTIL_2000 = 946_684_800;
    private static final int DAYS_UNTIL_2000 = 10_957;
    private static final long MICROS = 1_000_000;
    private static final double NANOS_OF_MICRO = 1_000;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * SENT_AT_ONCE);

    BinaryRows(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY %s (%s) FROM STDIN (FORMAT binary) WHERE %s".formatted(table, columns, ROW_BY_ROW));
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void beginRow(int columns) throws SQLException {
        if (buffer.position() > SENT_AT_ONCE) {
            send();
        }
        room(Short.BYTES).putShort((short) columns);
    }

    /** The value of the next column. */
    void add(ColumnType type, @Nullable Object value) {
        if (value == null) {
            room(Integer.BYTES).putInt(NULL);
            return;
        }
        switch (type) {
            case TEXT -> add(value.toString().getBytes(StandardCharsets.UTF_8));
            case UUID -> add((UUID) value);
            case BIGINT -> add(((Number) value).longValue());
            case INTEGER -> add(((Number) value).intValue());
            case BOOLEAN -> fixed(Byte.BYTES).put((byte) ((boolean) value ? 1 : 0));
            case DATE -> add(Math.toIntExact(((LocalDate) value).toEpochDay() - DAYS_UNTIL_2000));
            case TIMESTAMPTZ -> add(micros((Instant) value));
        }
    }

    /**
     * Rounded as PostgreSQL rounds the text of an instant.
     *
     * @throws ArithmeticException when it is too far away
     */
    private static long micros(Instant moment) {
        var seconds = Math.multiplyExact(moment.getEpochSecond() - SECONDS_UNTIL_2000, MICROS);
        return Math.addExact(seconds, (long) Math.rint(moment.getNano() / NANOS_OF_MICRO));
    }

    private void add(byte[] text) {
        room(Integer.BYTES + text.length).putInt(text.length).put(text);
    }

    private void add(UUID id) {
        fixed(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private void add(long number) {
        fixed(Long.BYTES).putLong(number);
    }

    private void add(int number) {
        fixed(Integer.BYTES).putInt(number);
    }

    private ByteBuffer fixed(int length) {
        return room(LONGEST_FIXED).putInt(length);
    }

    private ByteBuffer room(int length) {
        if (buffer.remaining() < length) {
            buffer = ByteBuffer.allocate(2 * buffer.capacity() + length).put(buffer.flip());
        }
        return buffer;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** To be called when all rows are added. */
    void end() throws SQLException {
        room(Short.BYTES).putShort(END);
        send();
        copy.endCopy();
    }

    /** Gives up what has not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
