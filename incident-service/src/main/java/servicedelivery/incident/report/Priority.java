package servicedelivery.incident.report;

/** From {@code P1}, the most severe, to {@code P5}. */
public enum Priority {
    P1,
    P2,
    P3,
    P4,
    P5;

    public boolean isMoreSevereThan(Priority other) {
        return compareTo(other) < 0;
    }

    /** The more severe of the two. */
    public Priority peak(Priority other) {
        return isMoreSevereThan(other) ? this : other;
    }
}
