package servicedelivery.reporting.report.format;

import servicedelivery.reporting.report.document.MonthlyReport;

/** A format in which a report can be kept as a file; each bean of this type is one, and is published. */
public interface ReportFile {

    /** Such as {@code pdf}. */
    String extension();

    /** Such as {@code application/pdf}. */
    String mediaType();

    byte[] of(MonthlyReport report);
}
