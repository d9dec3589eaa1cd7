package servicedelivery.reporting.report.sentence;

import servicedelivery.reporting.report.written.Certificate;

/** What has become of a certificate. */
public final class CertificateSentence {

    private CertificateSentence() {}

    /**
     * Ends with a warning when the certificate ends soon.
     *
     * @param holder the organisation in full
     */
    public static String of(Certificate certificate, String holder) {
        return status(certificate, holder) + (certificate.expiring() ? " It ends soon." : "");
    }

    private static String status(Certificate certificate, String holder) {
        var until = certificate.validUntil();
        var name = certificate.name();
        return switch (certificate.status()) {
            case IN_PREPARATION -> "The %s %s certificate application is in preparation.".formatted(holder, name);
            case SUBMITTED -> "The %s %s certificate application has been submitted.".formatted(holder, name);
            case VALID ->
                until == null
                        ? "%s achieved their %s certificate.".formatted(holder, name)
                        : "%s achieved their %s certificate valid till %s.".formatted(holder, name, Words.full(until));
            case EXPIRED ->
                until == null
                        ? "The %s %s certificate has expired.".formatted(holder, name)
                        : "The %s %s certificate expired after %s.".formatted(holder, name, Words.full(until));
        };
    }
}
