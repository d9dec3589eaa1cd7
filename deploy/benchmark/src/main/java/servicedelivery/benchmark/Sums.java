package servicedelivery.benchmark;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Counts of what happened on a day, which are added and taken away together. */
final class Sums {

    static final int KINDS = 9;
    static final Serde<Sums> SERDE = Serdes.serdeFrom((topic, sums) -> bytes(sums), (topic, bytes) -> sums(bytes));

    private final long[] counts;

    Sums(long... counts) {
        this.counts = counts;
    }

    static Sums none() {
        return new Sums(new long[KINDS]);
    }

    Sums plus(Sums other) {
        return moved(other, 1);
    }

    Sums minus(Sums other) {
        return moved(other, -1);
    }

    private Sums moved(Sums other, int sign) {
        var moved = counts.clone();
        for (var kind = 0; kind < KINDS; kind++) {
            moved[kind] += sign * other.counts[kind];
        }
        return new Sums(moved);
    }

    private static byte @Nullable [] bytes(@Nullable Sums sums) {
        if (sums == null) {
            return null;
        }
        var buffer = ByteBuffer.allocate(KINDS * Long.BYTES);
        for (var count : sums.counts) {
            buffer.putLong(count);
        }
        return buffer.array();
    }

    private static @Nullable Sums sums(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var counts = new long[KINDS];
        ByteBuffer.wrap(bytes).asLongBuffer().get(counts);
        return new Sums(counts);
    }
}
