package servicedelivery.incident.report;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;

/**
 * What an incident was, in the words that reports print.
 *
 * @param affectedService as reports name it
 * @param summary what happened
 * @param reason the cause as the public report prints it
 * @param resolution how it ended, as the public report prints it
 * @param resolutionKind null when not said
 * @param serviceImpact what users noticed
 * @param downtime as the source measured it; null to take the time until restored
 * @param externalReports to whom else it was reported
 * @param confidential counted in every figure, but not told of in reports
 */
public record Description(
        String affectedService,
        @Nullable String summary,
        @Nullable String reason,
        @Nullable String resolution,
        @Nullable ResolutionKind resolutionKind,
        ServiceImpact serviceImpact,
        @Nullable Duration downtime,
        List<ExternalReport> externalReports,
        boolean confidential) {

    private static final int MOST_REPORTS = 20;

    public Description {
        externalReports = List.copyOf(externalReports);
    }

    static Description read(Fields fields) {
        return new Description(
                Objects.requireNonNullElse(fields.required("affectedService", fields.text("affectedService", 200)), ""),
                fields.text("summary", 4_000),
                fields.text("reason", 4_000),
                fields.text("resolution", 4_000),
                fields.choice("resolutionKind", ResolutionKind.class),
                Objects.requireNonNullElse(fields.choice("serviceImpact", ServiceImpact.class), ServiceImpact.OUTAGE),
                fields.duration("downtime"),
                fields.objects("externalReports", MOST_REPORTS, ExternalReport::read),
                Objects.requireNonNullElse(fields.flag("confidential"), false));
    }

    /** Whether all that is not a text is the same. */
    public boolean differsInTextsOnly(Description other) {
        return resolutionKind == other.resolutionKind
                && serviceImpact == other.serviceImpact
                && Objects.equals(downtime, other.downtime)
                && confidential == other.confidential;
    }
}
