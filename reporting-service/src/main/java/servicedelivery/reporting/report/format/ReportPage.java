package servicedelivery.reporting.report.format;

import io.quarkus.qute.TemplateInstance;
import servicedelivery.reporting.report.document.MonthlyReport;

/** The report as a page of this service. */
public final class ReportPage {

    private ReportPage() {}

    public static TemplateInstance of(MonthlyReport report) {
        return ReportTemplates.page(ReportViews.of(report));
    }
}
