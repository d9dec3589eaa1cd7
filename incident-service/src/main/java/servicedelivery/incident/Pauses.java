package servicedelivery.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import servicedelivery.incident.report.Period;
import servicedelivery.incident.report.Status;
import servicedelivery.incident.report.Timeline;

/** The times on hold that changes of status make, for service desks that do not send them. */
final class Pauses {

    private Pauses() {}

    /** The timeline with a hold that begins when the incident is put on hold, and ends when it goes on. */
    static Timeline complete(Timeline timeline, Instant effective) {
        var holds = new ArrayList<Period>();
        for (var hold : timeline.holds()) {
            holds.add(
                    hold.lasts() && timeline.status() != Status.ON_HOLD
                            ? hold.endingAt(end(timeline, effective))
                            : hold);
        }
        if (timeline.status() == Status.ON_HOLD && holds.stream().noneMatch(Period::lasts)) {
            holds.add(new Period(notBefore(timeline.openedAt(), effective), null));
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

    private static Instant end(Timeline timeline, Instant effective) {
        var stoppedAt = timeline.stoppedAt();
        return stoppedAt == null ? effective : stoppedAt;
    }

    private static Instant notBefore(Instant openedAt, Instant effective) {
        return effective.isBefore(openedAt) ? openedAt : effective;
    }
}
