package servicedelivery.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.question.ReportCalendar;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class FirstPrintTest {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    @Inject
    FirstPrint firstPrint;

    @Inject
    ReportCalendar calendar;

    /** As when the service has started: in a thread that answers no request. */
    @Test
    void itIsTheReportOfLastMonth() throws Exception {
        try (var document =
                Loader.loadPDF(CompletableFuture.supplyAsync(firstPrint::print).get())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(YearMonth.from(calendar.today()).minusMonths(1).format(MONTH));
        }
    }
}
