package servicedelivery.reporting.status;

import java.time.Instant;

/**
 * A stretch of time in which no figure changes: nothing that figures are made of is written, no deadline and no midnight
 * passes, and they are as complete as before. Each is one of its own, however alike two may be.
 */
public final class Lull {

    private final long revision;
    private final boolean complete;
    private final Instant deadline;
    private final Instant midnight;

    /**
     * @param deadline when the next open incident becomes overdue
     * @param midnight when the next day begins
     */
    Lull(long revision, boolean complete, Instant deadline, Instant midnight) {
        this.revision = revision;
        this.complete = complete;
        this.deadline = deadline;
        this.midnight = midnight;
    }

    /** What figures say of themselves meanwhile. */
    public boolean complete() {
        return complete;
    }

    /** Whether what was seen later is nothing new. */
    boolean goesOnAs(Lull later) {
        return revision == later.revision
                && complete == later.complete
                && deadline.equals(later.deadline)
                && midnight.equals(later.midnight);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(deadline) || !now.isBefore(midnight);
    }
}
