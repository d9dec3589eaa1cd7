package servicedelivery.reporting.api;

import jakarta.inject.Singleton;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.format.ReportFile;
import servicedelivery.reporting.report.format.ReportPdf;

@Singleton
class PdfFile implements ReportFile {

    private final ReportPdf pdf;

    PdfFile(ReportPdf pdf) {
        this.pdf = pdf;
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public byte[] of(MonthlyReport report) {
        return pdf.of(report);
    }
}
