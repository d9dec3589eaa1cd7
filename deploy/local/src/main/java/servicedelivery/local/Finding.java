package servicedelivery.local;

import java.util.Locale;

/**
 * What {@code deploy/doctor} says of one thing, in one line.
 *
 * @param text what was found, and what to do about it
 */
record Finding(State state, String text) {

    enum State {
        OK,
        WARNING,
        FAILED
    }

    static Finding ok(String text) {
        return new Finding(State.OK, text);
    }

    /** It works, but not as it should in production. */
    static Finding warning(String found, String remedy) {
        return new Finding(State.WARNING, found + ": " + remedy);
    }

    /** It does not work, or data may be lost. */
    static Finding failed(String found, String remedy) {
        return new Finding(State.FAILED, found + ": " + remedy);
    }

    String line() {
        return "%-8s %s".formatted(state.name().toLowerCase(Locale.ROOT), text);
    }
}
