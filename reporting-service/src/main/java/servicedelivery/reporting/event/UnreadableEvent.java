package servicedelivery.reporting.event;

/** An event that cannot be read; the message tells an operator why, without quoting the event. */
public final class UnreadableEvent extends Exception {

    public UnreadableEvent(String reason) {
        super(reason);
    }
}
