package servicedelivery.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.Period;
import servicedelivery.organisations.ServiceHours;

/**
 * Measures how long it took to restore a service, in service hours, but for the times when the clock stood still. These
 * are the times on hold and the gaps between a resolution and a reopening; where they overlap they count once.
 */
final class RestorationClock {

    private final Instant openedAt;
    private final List<Period> still;
    private final ServiceHours hours;

    RestorationClock(Instant openedAt, List<Period> holds, List<Period> gaps, ServiceHours hours) {
        this.hours = hours;
        this.openedAt = openedAt;
        this.still = new ArrayList<>(holds);
        this.still.addAll(gaps);
        this.still.sort(Comparator.comparing(Period::from));
    }

    /** The time the clock ran from the opening to the given end. */
    Duration runUntil(Instant end) {
        var run = Duration.ZERO;
        var at = openedAt;
        for (var pause : still) {
            if (!pause.from().isBefore(end)) {
                break;
            }
            run = run.plus(hours.between(at, pause.from()));
            at = later(at, endOf(pause, end));
        }
        return run.plus(hours.between(at, end));
    }

    /**
     * When the clock will have run for the given time, if it does not stand still again; null when it stands still before that, and
     * nobody knows for how long.
     */
    @Nullable
    Instant reaches(Duration target) {
        var left = target;
        var at = openedAt;
        for (var pause : still) {
            var run = hours.between(at, pause.from());
            if (run.compareTo(left) > 0) {
                break;
            }
            if (pause.to() == null) {
                return null;
            }
            left = left.minus(run);
            at = later(at, pause.to());
        }
        return hours.after(at, left);
    }

    private static Instant endOf(Period pause, Instant whileItLasts) {
        return pause.to() == null ? whileItLasts : pause.to();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
