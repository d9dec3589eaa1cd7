package servicedelivery.reporting.report.format;

import io.quarkus.qute.TemplateInstance;
import servicedelivery.reporting.report.document.MonthlyReport;

/** The report as a page of this service. */
public final class ReportPage {

    /**
     * How it stands with what was published.
     *
     * @param words in a sentence; empty when nothing was published, or when the reader may not see that
     * @param differs whether the present report says something else
     */
    public record Published(String words, boolean differs) {

        public static final Published NOTHING = new Published("", false);
    }

    private ReportPage() {}

    /** @param published what is to be said of its published versions; empty when there is nothing to say */
    public static TemplateInstance of(MonthlyReport report, Published published) {
        return ReportTemplates.page(ReportViews.of(report), published);
    }

    /** As a file that needs no other. */
    public static String file(MonthlyReport report, String style) {
        return ReportTemplates.file(ReportViews.of(report), style).render();
    }
}
