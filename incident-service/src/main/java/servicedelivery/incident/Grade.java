package servicedelivery.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.Period;
import servicedelivery.incident.report.Timeline;

/**
 * How an incident did against its target, as it was graded when it was last written.
 *
 * @param target the target in force for its peak priority on the local day on which it was opened; null when there was
 *     none
 * @param dueAt when the target is reached; null without a target, and while a hold lasts that began before
 * @param timeToRestore the time the clock ran; null while the incident is under way
 * @param withinTarget whether it was at most the target; null while under way or without a target
 */
record Grade(
        @Nullable Duration target,
        @Nullable Instant dueAt,
        @Nullable Duration timeToRestore,
        @Nullable Boolean withinTarget) {

    static Grade of(Timeline timeline, List<Period> gaps, Agreement agreed) {
        var clock = new RestorationClock(timeline.openedAt(), timeline.holds(), gaps, agreed.hours());
        var target = agreed.target();
        var stoppedAt = timeline.stoppedAt();
        var taken = stoppedAt == null ? null : clock.runUntil(stoppedAt);
        return new Grade(
                target,
                target == null ? null : clock.reaches(target),
                taken,
                (target == null || taken == null) ? null : taken.compareTo(target) <= 0);
    }
}
