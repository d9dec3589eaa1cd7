package servicedelivery.reporting.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether the daily buckets are what the facts say.
 *
 * @param consistent whether there is no difference
 * @param checkedAt when the comparison was made
 * @param compared how many days of organisations have a bucket or a fact
 * @param different how many of them differ
 * @param differences the first of them by day and organisation, {@value #SHOWN} at most
 */
public record BucketCheck(
        boolean consistent, Instant checkedAt, long compared, long different, List<Difference> differences) {

    static final int SHOWN = 100;

    /**
     * One day of one organisation.
     *
     * @param bucket what the figures are made of
     * @param facts what they should be made of
     */
    public record Difference(String organisation, LocalDate day, SurveyCounts bucket, SurveyCounts facts) {}
}
