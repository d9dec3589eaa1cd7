package servicedelivery.reporting.api;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import servicedelivery.probes.StartUp;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.report.MonthlyReports;
import servicedelivery.reporting.report.format.ReportPdf;

/**
 * Prints a report of last month once, beside all else, when the service has started. The first print loads what prints and takes several
 * times as long as the next, for which nobody who wants a report should have to wait. It is of no organisation, because a large one takes
 * memory.
 */
@Singleton
class FirstPrint {

    private static final Logger LOG = Logger.getLogger(FirstPrint.class);
    private static final long UNTIL_ASKED_AGAIN_MILLIS = 500;

    private final StartUp startUp;
    private final MonthlyReports reports;
    private final ReportCalendar calendar;
    private final ReportPdf pdf;
    private final CountDownLatch stopping = new CountDownLatch(1);

    FirstPrint(StartUp startUp, MonthlyReports reports, ReportCalendar calendar, ReportPdf pdf) {
        this.startUp = startUp;
        this.reports = reports;
        this.calendar = calendar;
        this.pdf = pdf;
    }

    /** Not in tests, which start the service often and print seldom. */
    void start(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            var printing = new Thread(this::printWhenStarted, "first-print");
            printing.setDaemon(true);
            printing.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    byte[] print() {
        var lastMonth = YearMonth.from(calendar.today()).minusMonths(1);
        return pdf.outOfTurn(reports.of(lastMonth, new Coverage(List.of(), false)));
    }

    private void printWhenStarted() {
        try {
            while (!startUp.isComplete()) {
                if (isStopping()) {
                    return;
                }
            }
            var unused = print();
        } catch (RuntimeException | LinkageError e) {
            // Whoever wants a report is told what hinders it; this one nobody misses.
            LOG.infof("The first print was in vain, so the next takes longer: %s", e);
        }
    }

    private boolean isStopping() {
        try {
            return stopping.await(UNTIL_ASKED_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
