package servicedelivery.incident;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was agreed for an incident and how it did, as the columns of its row. */
@Embeddable
class GradeColumns {

    @Convert(converter = MicrosColumn.class)
    private @Nullable Duration targetMicros;

    private @Nullable String targetCalendar;
    private @Nullable Instant dueAt;

    @Convert(converter = MicrosColumn.class)
    private @Nullable Duration restoreMicros;

    private @Nullable Boolean withinTarget;

    static GradeColumns of(Grade grade, Agreement agreed) {
        var columns = new GradeColumns();
        columns.targetMicros = grade.target();
        columns.targetCalendar = agreed.calendar();
        columns.dueAt = grade.dueAt();
        columns.restoreMicros = grade.timeToRestore();
        columns.withinTarget = grade.withinTarget();
        return columns;
    }

    Grade grade() {
        return new Grade(targetMicros, dueAt, restoreMicros, withinTarget);
    }

    List<@Nullable Object> row() {
        return Arrays.asList(targetCalendar, dueAt, withinTarget, targetMicros, restoreMicros);
    }

    Agreement agreed(Targets targets) {
        return targets.agreed(targetMicros, targetCalendar);
    }
}
