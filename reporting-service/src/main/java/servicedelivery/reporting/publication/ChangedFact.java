package servicedelivery.reporting.publication;

import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cause with the figures that it moved.
 *
 * @param places where it counted or counts; none for what is written
 */
record ChangedFact(Cause cause, Set<Place> places) {

    /**
     * Where a fact counts.
     *
     * @param figure one of the constants of this class
     */
    record Place(String figure, String organisation, YearMonth month) {}

    static final String P1 = "P1";
    static final String P2 = "P2";
    static final String RECOMMENDATION = "recommendation";
    static final String SATISFACTION = "satisfaction";

    /** Whether it moved one of the figures of an organisation, or of any when that is null, in one of the months; both are inclusive. */
    boolean moved(Set<String> figures, @Nullable String organisation, YearMonth from, YearMonth to) {
        return places.stream()
                .anyMatch(place -> figures.contains(place.figure())
                        && (organisation == null || organisation.equals(place.organisation()))
                        && !place.month().isBefore(from)
                        && !place.month().isAfter(to));
    }

    boolean is(Cause.Kind kind) {
        return cause.kind() == kind;
    }
}
