package servicedelivery.incident.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;

/**
 * What happened when.
 *
 * @param status where the incident stands
 * @param openedAt when it began
 * @param resolvedAt when it was resolved; null unless it is resolved, closed or void
 * @param restoredAt when the service was back, if that was before it was resolved; the clock stops there
 * @param updatedAt when the source last changed it; null when the source does not say
 * @param holds times on hold
 */
public record Timeline(
        Status status,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant restoredAt,
        @Nullable Instant updatedAt,
        List<Period> holds) {

    private static final int MOST_HOLDS = 10_000;

    public Timeline {
        holds = List.copyOf(holds);
    }

    /** Gives null when a part that everything else depends on is missing or wrong. */
    static @Nullable Timeline read(Fields fields) {
        var status = Objects.requireNonNullElse(fields.choice("status", Status.class), Status.OPEN);
        var openedAt = fields.required("openedAt", fields.instant("openedAt"));
        var updatedAt = fields.instant("updatedAt");
        var sentResolvedAt = fields.instant("resolvedAt");
        var resolvedAt = sentResolvedAt == null && status.isResolved() ? updatedAt : sentResolvedAt;
        var restoredAt = fields.instant("restoredAt");
        var holds = fields.objects("holds", MOST_HOLDS, Period::read);
        if (openedAt == null) {
            return null;
        }
        var read = new Timeline(status, openedAt, resolvedAt, restoredAt, updatedAt, holds);
        read.check(fields);
        return read;
    }

    private void check(Fields fields) {
        if (status.isResolved() && resolvedAt == null && !fields.hasError("resolvedAt")) {
            fields.refuse("resolvedAt", "is required with status %s, unless updatedAt is given".formatted(status));
        }
        if (status.isUnderWay() && resolvedAt != null) {
            fields.refuse("resolvedAt", "is only possible with status resolved or closed, the status is " + status);
        }
        if (resolvedAt != null && resolvedAt.isBefore(openedAt)) {
            fields.refuse("resolvedAt", "must not be before openedAt (%s)".formatted(openedAt));
        }
        if (restoredAt != null && restoredAt.isBefore(openedAt)) {
            fields.refuse("restoredAt", "must not be before openedAt (%s)".formatted(openedAt));
        }
        if (restoredAt != null && resolvedAt != null && restoredAt.isAfter(resolvedAt)) {
            fields.refuse("restoredAt", "must not be after resolvedAt (%s)".formatted(resolvedAt));
        }
        for (var index = 0; index < holds.size(); index++) {
            if (holds.get(index).from().isBefore(openedAt)) {
                fields.refuse("holds/%d/from".formatted(index), "must not be before openedAt (%s)".formatted(openedAt));
            }
        }
    }

    /** When the clock of a resolved incident stopped: the service was back, or else it was resolved. */
    public @Nullable Instant stoppedAt() {
        if (status.isUnderWay()) {
            return null;
        }
        return restoredAt == null ? resolvedAt : restoredAt;
    }

    public Timeline withHolds(List<Period> changed) {
        return new Timeline(status, openedAt, resolvedAt, restoredAt, updatedAt, changed);
    }

    public Timeline withUpdatedAt(@Nullable Instant changed) {
        return new Timeline(status, openedAt, resolvedAt, restoredAt, changed, holds);
    }
}
