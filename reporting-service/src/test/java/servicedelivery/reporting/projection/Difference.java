package servicedelivery.reporting.projection;

import java.util.Arrays;

/** Where two long answers part. */
final class Difference {

    static final String NONE = "they are the same";

    private static final int BEFORE = 200;
    private static final int AFTER = 100;

    private Difference() {}

    /** @param is what the service says after the history, which should be the other */
    static String between(String is, String shouldBe) {
        var place = Arrays.mismatch(is.toCharArray(), shouldBe.toCharArray());
        return place < 0
                ? NONE
                : "it is:%n  %s%nit should be:%n  %s".formatted(around(is, place), around(shouldBe, place));
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - BEFORE), Math.min(text.length(), place + AFTER));
    }
}
