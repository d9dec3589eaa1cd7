package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class TrendTest {

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void eachRowSaysWhatTheFiguresOfThatMonthSay() {
        publishHistory();

        List<Map<String, Object>> rows = reports.get("/trend?asOf=2019-04-30&months=6")
                .extract()
                .jsonPath()
                .getList("");

        var figures = new HashMap<Object, FiguresOfAMonth>();
        assertThat(rows)
                .hasSize(6 * 4)
                .allSatisfy(row -> assertThat(row)
                        .containsAllEntriesOf(figures.computeIfAbsent(row.get("month"), this::figuresOf)
                                .of(row.get("organisation"))));
    }

    @Test
    void aMonthThatHasNotEndedIsCutAfterTheDay() {
        publishHistory();

        reports.get("/trend?asOf=2019-01-15&months=1&organisation=col")
                .body("month", contains("2019-01", "2019-01"))
                .body("p1", contains(2, 2))
                .body("npsResponses", contains(1, 1))
                .body("npsRolling", contains(100f, 100f));
        reports.get("/nps?asOf=2019-01-15&months=3&organisation=col").body("overall.exact", equalTo(100f));
    }

    @Test
    void aMonthBeginsAtMidnightInTheZoneOfTheReport() {
        reports.get("/trend?asOf=2019-04-30&months=2&organisation=col")
                .body(
                        "time",
                        contains(
                                "2019-03-01T00:00:00Z",
                                "2019-03-01T00:00:00Z",
                                "2019-03-31T23:00:00Z",
                                "2019-03-31T23:00:00Z"))
                .body("organisation", contains("col", null, "col", null));
    }

    @Test
    void aYearIsUsualAndEverybodyConfiguredIsInIt() {
        reports.get("/trend?asOf=2019-01-31")
                .header("Figures-Complete", "false")
                .body("", hasSize(12 * 3))
                .body("[0].month", equalTo("2018-02"))
                .body("[0].nps", equalTo(null))
                .body("[0].p1", equalTo(0));
        ReportsApi.asThePolice().get("/trend?asOf=2019-01-31").body("", hasSize(12 * 2));
    }

    @Test
    void itIsThereAsCsv() {
        var csv = reports.request().header("Accept", "text/csv").get("/api/v1/trend?asOf=2019-01-31&months=1");

        assertThat(csv.asString()).isEqualTo("""
                time,month,organisation,nps,npsRolling,npsResponses,satisfaction,satisfactionResponses,\
                p1,p2,withinTarget,late
                2019-01-01T00:00:00Z,2019-01,colp,,,0,,0,0,0,0,0
                2019-01-01T00:00:00Z,2019-01,col,,,0,,0,0,0,0,0
                2019-01-01T00:00:00Z,2019-01,,,,0,,0,0,0,0,0
                """.replace("\n", "\r\n"));
    }

    private void publishHistory() {
        stage.publish(
                anIncident().p1(),
                anIncident().p1().of("parks").openedAt("2019-02-10T09:00:00Z"),
                anIncident().p2().late().openedAt("2019-01-31T09:00:00Z"),
                anIncident().p2().of("colp").openedAt("2019-03-31T23:30:00Z"),
                anIncident().p1().open().openedAt("2018-11-30T09:00:00Z"),
                anIncident().p1().with("withinTarget", null).with("target", null),
                anIncident().p1().voided(),
                aResponse().recommending(10).rating("good").respondedAt("2018-12-01T09:00:00Z"),
                aResponse().recommending(9).respondedAt("2019-01-15T23:59:59Z"),
                aResponse().recommending(0).respondedAt("2019-01-16T00:00:00Z"),
                aResponse().of("colp").recommending(7).rating("fair").respondedAt("2019-03-31T22:59:59Z"),
                aResponse().of("colp").recommending(8).rating("very-good").respondedAt("2019-04-02T09:00:00Z"));
    }

    private FiguresOfAMonth figuresOf(Object month) {
        return new FiguresOfAMonth(reports, YearMonth.parse(month.toString()).atEndOfMonth());
    }
}
