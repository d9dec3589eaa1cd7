package servicedelivery.reporting.api;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import servicedelivery.reporting.page.Editor;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.publication.Differences;
import servicedelivery.reporting.publication.DifferencesDesk;
import servicedelivery.reporting.report.format.ReportPage;
import servicedelivery.reporting.report.format.ReportPage.Published;

/** The page of a report; whoever may read it for all organisations is told how it stands with what was published. */
@RequestScoped
class ReportPages {

    private final ReportOfMonth reports;
    private final DifferencesDesk differences;
    private final Editor editor;
    private final Times times;

    ReportPages(ReportOfMonth reports, DifferencesDesk differences, Editor editor, Times times) {
        this.reports = reports;
        this.differences = differences;
        this.editor = editor;
        this.times = times;
    }

    TemplateInstance of(String month) {
        if (!editor.isReaderOfAll()) {
            return ReportPage.of(reports.report(month), Published.NOTHING);
        }
        var compared = differences.present(reports.begun(month));
        var found = compared.differences();
        return ReportPage.of(compared.report(), found == null ? Published.NOTHING : published(found));
    }

    private Published published(Differences found) {
        var publication = found.publication();
        var version = "version %d, which %s published on %s"
                .formatted(publication.version(), publication.publishedBy(), times.moment(publication.publishedAt()));
        if (found.same()) {
            return new Published("This is " + version + ".", false);
        }
        var count = found.items().size();
        var things = count == 1 ? "1 thing is" : count + " things are";
        return new Published("%s different from %s.".formatted(things, version), true);
    }
}
