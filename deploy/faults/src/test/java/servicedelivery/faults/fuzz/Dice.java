package servicedelivery.faults.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** The choices of one request. With the same seed and number they are the same, whichever thread throws. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, long number) {
        random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    long any() {
        return random.nextLong();
    }

    /** Both are possible. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
