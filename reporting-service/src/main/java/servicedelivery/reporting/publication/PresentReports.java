package servicedelivery.reporting.publication;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.incident.CountedIncidents;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.register.Register;
import servicedelivery.reporting.register.Registers;
import servicedelivery.reporting.report.MonthlyReports;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.text.Texts;

/** Everybody's report as it is now, with what it is made of. */
@Singleton
class PresentReports {

    /** The trend has a year of months, and the Net Promoter Score of its first one looks back over two more. */
    private static final int YEAR = 12;

    private static final int YEAR_OF_SCORES = 14;

    private final MonthlyReports reports;
    private final Lines lines;
    private final CountedIncidents incidents;
    private final Texts texts;
    private final Registers registers;
    private final Organisations organisations;

    PresentReports(
            MonthlyReports reports,
            Lines lines,
            CountedIncidents incidents,
            Texts texts,
            Registers registers,
            Organisations organisations) {
        this.reports = reports;
        this.lines = lines;
        this.incidents = incidents;
        this.texts = texts;
        this.registers = registers;
        this.organisations = organisations;
    }

    /** @param rest is asked in the same snapshot */
    <T> T of(YearMonth month, Function<Present, T> rest) {
        var coverage = new Coverage(organisations.all(), true);
        return reports.of(month, coverage, report -> rest.apply(present(report, coverage)));
    }

    private Present present(MonthlyReport report, Coverage coverage) {
        var month = report.month();
        return new Present(
                report,
                lines.of(report),
                incidents.in(new Window(month.atEndOfMonth(), YEAR), coverage),
                writings(month));
    }

    /** The days whose responses the report counts. */
    static Window responded(YearMonth month) {
        return new Window(month.atEndOfMonth(), YEAR_OF_SCORES);
    }

    private List<Writing> writings(YearMonth month) {
        return Stream.concat(
                        text(month), Arrays.stream(Register.values()).flatMap(register -> entries(register, month)))
                .toList();
    }

    private Stream<Writing> text(YearMonth month) {
        return texts.stamp(month).stream()
                .map(text -> new Writing(
                        text.path(),
                        text.stamp().version(),
                        text.stamp().at(),
                        text.stamp().by()));
    }

    private Stream<Writing> entries(Register register, YearMonth month) {
        return registers.in(register, month).stream()
                .map(entry -> new Writing(
                        entry.path(),
                        entry.stamp().version(),
                        entry.stamp().at(),
                        entry.stamp().by()));
    }
}
