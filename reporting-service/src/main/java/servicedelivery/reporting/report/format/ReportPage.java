package servicedelivery.reporting.report.format;

import io.quarkus.qute.TemplateInstance;
import servicedelivery.reporting.report.document.MonthlyReport;

/** The report as a page of this service. */
public final class ReportPage {

    private ReportPage() {}

    public static TemplateInstance of(MonthlyReport report) {
        return ReportTemplates.page(ReportViews.of(report));
    }

    /** As a file that needs no other. */
    public static String file(MonthlyReport report, String style) {
        return ReportTemplates.file(ReportViews.of(report), style).render();
    }
}
