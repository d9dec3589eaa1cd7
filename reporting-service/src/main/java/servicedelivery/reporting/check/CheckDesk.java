package servicedelivery.reporting.check;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import servicedelivery.access.Caller;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.incident.CountedIncident;
import servicedelivery.reporting.incident.CountedIncidents;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.register.Register;
import servicedelivery.reporting.register.Registers;
import servicedelivery.reporting.report.MonthlyReports;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.text.ReportDates;
import servicedelivery.reporting.text.Texts;

/** Looks at the report of a month as somebody does before it goes out. */
@Singleton
public class CheckDesk {

    private final MonthlyReports reports;
    private final CountedIncidents incidents;
    private final Texts texts;
    private final Registers registers;
    private final Organisations organisations;
    private final ReportCalendar calendar;
    private final Caller caller;

    CheckDesk(
            MonthlyReports reports,
            CountedIncidents incidents,
            Texts texts,
            Registers registers,
            Organisations organisations,
            ReportCalendar calendar,
            Caller caller) {
        this.reports = reports;
        this.incidents = incidents;
        this.texts = texts;
        this.registers = registers;
        this.organisations = organisations;
        this.calendar = calendar;
        this.caller = caller;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the key does not cover all organisations, 404 for a month to come */
    public Checks of(YearMonth month) {
        caller.requireTouchAll();
        if (month.isAfter(YearMonth.from(calendar.today()))) {
            throw Problems.notFound("%s has not begun, so there is no report of it".formatted(month));
        }
        var coverage = new Coverage(organisations.all(), true);
        var examined = reports.of(month, coverage, report -> examined(report, coverage));
        var checks = new Examination(examined, calendar.today(), organisations).all();
        return new Checks(
                month, checks.stream().allMatch(check -> check.findings().isEmpty()), checks);
    }

    private Examined examined(MonthlyReport report, Coverage coverage) {
        var month = report.month();
        var text = texts.of(month);
        return new Examined(
                report,
                text,
                ReportDates.of(text.text().header(), month),
                incidents.in(new Window(month.atEndOfMonth(), 1), coverage).stream()
                        .map(CountedIncident::evidence)
                        .toList(),
                registers.in(Register.COMMITMENTS, month),
                registers.in(Register.CERTIFICATES, month));
    }
}
