package servicedelivery.reporting.projection;

import java.util.List;
import java.util.stream.LongStream;
import servicedelivery.reporting.Example;

/** Incidents and responses of all kinds, as random histories leave them. */
public final class RandomStates {

    private RandomStates() {}

    /** The same for the same number. */
    public static List<Example> after(int histories) {
        var told = LongStream.range(0, histories)
                .mapToObj(RandomHistory::of)
                .flatMap(history -> Step.tellings(history).stream())
                .toList();
        return Telling.newest(told).stream().map(Telling::state).toList();
    }
}
