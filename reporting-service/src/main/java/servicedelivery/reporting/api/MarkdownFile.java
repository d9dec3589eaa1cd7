package servicedelivery.reporting.api;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.format.ReportFile;
import servicedelivery.reporting.report.format.ReportMarkdown;

@Singleton
class MarkdownFile implements ReportFile {

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public String mediaType() {
        return "text/markdown;charset=UTF-8";
    }

    @Override
    public byte[] of(MonthlyReport report) {
        return ReportMarkdown.of(report).getBytes(StandardCharsets.UTF_8);
    }
}
