package servicedelivery.reporting.projection;

/** A dead letter that does not wait any more, and whose end was another than the one asked for. */
public final class AlreadySettled extends Exception {

    AlreadySettled(DeadLetter letter) {
        super("Dead letter %d does not wait any more: it is %s".formatted(letter.id(), letter.state()));
    }
}
