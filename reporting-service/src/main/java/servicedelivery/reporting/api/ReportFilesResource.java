package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import servicedelivery.access.Scope;
import servicedelivery.reporting.page.Pages;
import servicedelivery.reporting.report.format.ReportMarkdown;
import servicedelivery.reporting.report.format.ReportPdf;
import servicedelivery.reporting.report.format.ReportRow;
import servicedelivery.reporting.report.format.ReportRows;

/** The monthly report as a page and as files. */
@Path("/reports")
@RolesAllowed(Scope.REPORTS_READ)
class ReportFilesResource {

    private static final String MARKDOWN = "text/markdown";
    private static final String PDF = "application/pdf";
    private static final MediaType PDF_TYPE = new MediaType("application", "pdf");
    private static final MediaType MARKDOWN_IN_UTF8 = new MediaType("text", "markdown", StandardCharsets.UTF_8.name());

    private final ReportOfMonth reports;
    private final ReportPages reportPages;
    private final ReportPdf pdf;
    private final Answers answers;
    private final Pages pages;

    ReportFilesResource(ReportOfMonth reports, ReportPages reportPages, ReportPdf pdf, Answers answers, Pages pages) {
        this.reports = reports;
        this.reportPages = reportPages;
        this.pdf = pdf;
        this.answers = answers;
        this.pages = pages;
    }

    @GET
    @Path("/{month}")
    @Produces(MediaType.TEXT_HTML)
    public Response page(@PathParam("month") String month) {
        return pages.of(reportPages.of(month));
    }

    @GET
    @Path("/{month}.pdf")
    @Produces(PDF)
    public Response pdf(@PathParam("month") String month) {
        return answers.of(pdf.of(reports.report(month)), PDF_TYPE);
    }

    @GET
    @Path("/{month}.md")
    @Produces(MARKDOWN)
    public Response markdown(@PathParam("month") String month) {
        return answers.of(ReportMarkdown.of(reports.report(month)).getBytes(StandardCharsets.UTF_8), MARKDOWN_IN_UTF8);
    }

    @GET
    @Path("/{month}.csv")
    @Produces(Csv.TEXT_CSV)
    public Response csv(@PathParam("month") String month) {
        return answers.csv(ReportRow.class, ReportRows.of(reports.report(month)));
    }
}
