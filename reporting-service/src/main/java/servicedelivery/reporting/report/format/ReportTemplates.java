package servicedelivery.reporting.report.format;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The report as HTML: as a page of this service, and as what is printed. */
@CheckedTemplate(basePath = "report")
final class ReportTemplates {

    private ReportTemplates() {}

    static native TemplateInstance page(ReportView view, ReportPage.Published published);

    static native TemplateInstance print(ReportView view, String style);

    static native TemplateInstance file(ReportView view, String style);
}
