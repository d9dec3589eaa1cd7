package servicedelivery.reporting.report.document;

import org.jspecify.annotations.Nullable;

/**
 * What is said of one certificate.
 *
 * @param number of the paragraph
 * @param organisation its code; null when it is for all
 * @param expiring whether it ends soon after the date of the report
 */
public record CertificateItem(
        int number, @Nullable String organisation, String name, String sentence, boolean expiring) {}
