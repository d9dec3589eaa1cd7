package servicedelivery.reporting.projection;

/** A record that the present code cannot apply either; the message tells why, without quoting the record. */
public final class StillUnreadable extends Exception {

    StillUnreadable(String reason) {
        super(reason);
    }
}
