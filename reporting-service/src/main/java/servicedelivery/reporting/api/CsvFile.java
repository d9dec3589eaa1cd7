package servicedelivery.reporting.api;

import jakarta.inject.Singleton;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.format.ReportFile;
import servicedelivery.reporting.report.format.ReportRow;
import servicedelivery.reporting.report.format.ReportRows;

@Singleton
class CsvFile implements ReportFile {

    private final Csv csv;

    CsvFile(Csv csv) {
        this.csv = csv;
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return Csv.TYPE.toString();
    }

    @Override
    public byte[] of(MonthlyReport report) {
        return csv.bytes(ReportRow.class, ReportRows.of(report));
    }
}
