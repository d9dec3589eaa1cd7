package servicedelivery.benchmark;

import java.io.IOException;
import java.sql.SQLException;

/** One comparison. Both sides are measured several times, in turns; a new one is a class like these and a line in {@link Benchmarks}. */
interface Benchmark extends AutoCloseable {

    Claim claim();

    /** Measures the product once. */
    Measured ours() throws Exception;

    /** Measures the peer once, with the same data. */
    Measured peer() throws Exception;

    /** Whether both sides have done what is measured until they were warm, so that the first pair counts. */
    default boolean isWarm() {
        return false;
    }

    /** What else was seen, for people. */
    default String remark() {
        return "";
    }

    @Override
    default void close() throws IOException, SQLException {}
}
