package servicedelivery.reporting.report.written;

import java.time.YearMonth;

/** Where reports find what people wrote. */
public interface Writings {

    /**
     * Is asked inside the snapshot from which the figures come, and in the same thread. What a reader may not see is left out by the
     * report, which knows whose report it is.
     */
    Written of(YearMonth month);
}
