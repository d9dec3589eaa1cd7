package servicedelivery.reporting.api;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import servicedelivery.reporting.page.Assets;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.format.ReportFile;
import servicedelivery.reporting.report.format.ReportPage;

@Singleton
class HtmlFile implements ReportFile {

    private final Assets assets;

    HtmlFile(Assets assets) {
        this.assets = assets;
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public byte[] of(MonthlyReport report) {
        return ReportPage.file(report, assets.styleSheet()).getBytes(StandardCharsets.UTF_8);
    }
}
