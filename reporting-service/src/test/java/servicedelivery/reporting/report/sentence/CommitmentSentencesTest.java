package servicedelivery.reporting.report.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.reporting.report.written.Commitment;

class CommitmentSentencesTest {

    @ParameterizedTest
    @CsvSource({
        "Visits to schools, 2, year, Visits to schools (2 each year)",
        "Visits to schools., 2, year, Visits to schools (2 each year).",
        "Visits to schools, 2, , Visits to schools (2)",
        "Visits to schools, , year, Visits to schools (each year)",
        "Visits to schools, , , Visits to schools",
        "A report, 1, , A report",
        "A report, 1, quarter, A report (1 each quarter)",
        "2 visits to schools per year, 2, year, 2 visits to schools per year",
        "Two workshops p/year, 2, year, Two workshops p/year",
        "Minimum of 6 weeks, 6, , Minimum of 6 weeks",
        "2 visits to schools, 2, year, 2 visits to schools (2 each year)",
        "Apprentices of level 4, 4, , Apprentices of level 4 (4)",
        "12 yearly visits, 12, year, 12 yearly visits (12 each year)"
    })
    void quantityAndPeriodArePrintedUnlessTheTextSaysThem(
            String text, @Nullable Integer quantity, @Nullable String period, String printed) {
        assertThat(CommitmentSentences.promise(new Commitment(null, text, quantity, period, List.of(), null, false)))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "Week 1 delivered, 2018-03, Week 1 delivered (March 2018)",
        "Week 1 delivered March 2018, 2018-03, Week 1 delivered March 2018",
        "To be arranged for Feb 2019., 2019-02, To be arranged for Feb 2019.",
        "To be arranged for Feb. 2019, 2019-02, To be arranged for Feb. 2019",
        "Not before March 2018, 2018-04, Not before March 2018 (April 2018)"
    })
    void theMonthOfAnUpdateIsPrintedUnlessTheTextSaysIt(String text, YearMonth month, String printed) {
        assertThat(CommitmentSentences.update(new Commitment.Update(text, month, true)))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "First visit completed, 2018-11-05, First visit completed (5 November 2018)",
        "First visit completed on 5th November 2018., 2018-11-05, First visit completed on 5th November 2018.",
        "Due end January 2019., 2019-01-31, Due end January 2019 (31 January 2019).",
        "Due on 15 January 2019, 2019-01-05, Due on 15 January 2019 (5 January 2019)"
    })
    void theDayOfAnUpdateIsPrintedUnlessTheTextSaysIt(String text, LocalDate day, String printed) {
        assertThat(CommitmentSentences.update(new Commitment.Update(text, day, true)))
                .isEqualTo(printed);
    }
}
