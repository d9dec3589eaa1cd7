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
        return new Finding(State.WARNING, joined(found, remedy));
    }

    /** It does not work, or data may be lost. */
    static Finding failed(String found, String remedy) {
        return new Finding(State.FAILED, joined(found, remedy));
    }

    /** Nothing is wrong when nothing runs; something is, when only this does not. */
    static Finding absent(String found, boolean othersRun) {
        var remedy = "deploy/up starts it.";
        return othersRun ? failed(found, remedy) : warning(found, remedy);
    }

    private static String joined(String found, String remedy) {
        return "%s: %s".formatted(found.endsWith(".") ? found.substring(0, found.length() - 1) : found, remedy);
    }

    String line() {
        return "%-8s %s".formatted(state.name().toLowerCase(Locale.ROOT), text);
    }
}
