package servicedelivery.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.Period;
import servicedelivery.incident.report.Status;
import servicedelivery.incident.report.Timeline;

/** The times on hold that changes of status make, for service desks that do not send them. */
final class Pauses {

    private Pauses() {}

    /**
     * The timeline with a hold that begins when the incident is put on hold, and ends when it goes on. What was completed
     * before stays so when it is said again.
     *
     * @param before the timeline so far; null for a new incident
     */
    static Timeline complete(Timeline timeline, @Nullable Timeline before, Instant effective) {
        var known = before == null ? List.<Period>of() : before.holds();
        var holds = new ArrayList<Period>();
        for (var hold : timeline.holds()) {
            holds.add(
                    hold.lasts() && timeline.status() != Status.ON_HOLD
                            ? hold.endingAt(endOf(hold, known, end(timeline, effective)))
                            : hold);
        }
        if (timeline.status() == Status.ON_HOLD && holds.stream().noneMatch(Period::lasts)) {
            holds.add(lasting(known).orElse(new Period(notBefore(timeline.openedAt(), effective), null)));
        }
        return timeline.withHolds(holds);
    }

    /** The gaps with the one that a reopening ends. */
    static List<Period> reopened(List<Period> gaps, Timeline before, Instant effective) {
        var stoppedAt = before.stoppedAt();
        var all = new ArrayList<>(gaps);
        if (stoppedAt != null) {
            all.add(new Period(stoppedAt, null).endingAt(effective));
        }
        return all;
    }

    /** The end of the last gap; null without one. */
    static @Nullable Instant lastReopening(List<Period> gaps) {
        return gaps.isEmpty() ? null : gaps.get(gaps.size() - 1).to();
    }

    private static Optional<Period> lasting(List<Period> known) {
        return known.stream().filter(Period::lasts).findFirst();
    }

    private static Instant endOf(Period hold, List<Period> known, Instant otherwise) {
        var same =
                known.stream().filter(other -> other.from().equals(hold.from())).toList();
        // One that lasts has not been completed, though another one of no length may have begun at the same instant.
        return same.stream().anyMatch(Period::lasts)
                ? otherwise
                : same.stream()
                        .map(Period::to)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(otherwise);
    }

    private static Instant end(Timeline timeline, Instant effective) {
        var stoppedAt = timeline.stoppedAt();
        return stoppedAt == null ? effective : stoppedAt;
    }

    private static Instant notBefore(Instant openedAt, Instant effective) {
        return effective.isBefore(openedAt) ? openedAt : effective;
    }
}
