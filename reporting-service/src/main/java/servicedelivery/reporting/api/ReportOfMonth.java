package servicedelivery.reporting.api;

import jakarta.enterprise.context.RequestScoped;
import java.time.DateTimeException;
import java.time.YearMonth;
import servicedelivery.access.Caller;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Era;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.report.MonthlyReports;
import servicedelivery.reporting.report.document.MonthlyReport;

/** The report of a month in an address, as the present caller may read it. */
@RequestScoped
class ReportOfMonth {

    private final MonthlyReports reports;
    private final ReportCalendar calendar;
    private final Caller caller;

    ReportOfMonth(MonthlyReports reports, ReportCalendar calendar, Caller caller) {
        this.reports = reports;
        this.calendar = calendar;
        this.caller = caller;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for what is no month, and for one that has not begun */
    MonthlyReport report(String month) {
        return reports.of(begun(month), new Coverage(caller.organisations(), caller.mayTouchAll()));
    }

    private static YearMonth parsed(String month) {
        try {
            var parsed = YearMonth.parse(month);
            if (Era.holds(parsed.atDay(1))) {
                return parsed;
            }
        } catch (DateTimeException e) {
            throw noMonth();
        }
        throw noMonth();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem as the other */
    YearMonth begun(String sent) {
        var month = parsed(sent);
        var present = YearMonth.from(calendar.today());
        if (month.isAfter(present)) {
            throw Problems.notFound("%s has not begun; the newest report is that of %s".formatted(month, present));
        }
        return month;
    }

    private static RuntimeException noMonth() {
        return Problems.notFound("The address must end with a month from 1970-01 on, such as 2019-01");
    }
}
