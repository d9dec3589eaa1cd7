package servicedelivery.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AveragesTest {

    @Test
    void theMethodDecidesTheStory() {
        var table = new SurveyTable(List.of(
                cell("col", 0, 60, 20, 10),
                cell("col", 1, 30, 10, 5),
                cell("col", 2, 90, 40, 20),
                cell("colp", 0, 8, 1, 1),
                cell("colp", 1, 3, 1, 0),
                cell("colp", 2, 18, 1, 1)));

        var averages = Averages.of(table, NetPromoterScore::unrounded);

        assertThat(averages).isEqualTo(averages("53.92", "65.14", "55.11", "64.63"));
    }

    @Test
    void groupsWithoutResponsesAreLeftOut() {
        var table = new SurveyTable(List.of(
                cell("col", 0, 1, 0, 0), new SurveyTable.Cell("colp", 1, new SurveyCounts(0, 0, 0, 3, 0, 0, 0, 0))));

        var averages = Averages.of(table, NetPromoterScore::unrounded);

        assertThat(averages).isEqualTo(averages("100.00", "100.00", "100.00", "100.00"));
    }

    @Test
    void ofNothingThereIsNoAverage() {
        var averages = Averages.of(new SurveyTable(List.of()), NetPromoterScore::unrounded);

        assertThat(averages).isEqualTo(new Averages(null, null, null, null));
    }

    private static SurveyTable.Cell cell(
            String organisation, int month, long promoters, long passives, long detractors) {
        return new SurveyTable.Cell(
                organisation, month, new SurveyCounts(promoters, passives, detractors, 0, 0, 0, 0, 0));
    }

    private static Averages averages(String pooled, String organisations, String months, String organisationMonths) {
        return new Averages(
                new BigDecimal(pooled),
                new BigDecimal(organisations),
                new BigDecimal(months),
                new BigDecimal(organisationMonths));
    }
}
