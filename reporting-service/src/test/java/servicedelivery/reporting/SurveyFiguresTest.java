package servicedelivery.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.Example.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class SurveyFiguresTest {

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void theScoreIsPooledOverOrganisationsAndMonths() {
        var responses = new ArrayList<Example>();
        for (var number = 0; number < 50; number++) {
            var response = aResponse()
                    .of(number % 2 == 0 ? "col" : "colp")
                    .respondedAt(number % 3 == 0 ? "2018-11-01T00:00:00Z" : "2019-01-31T23:59:59Z");
            responses.add(response.recommending(number < 37 ? 9 : number < 45 ? 8 : 6));
        }
        stage.publish(responses.toArray(Example[]::new));

        reports.get("/nps?asOf=2019-01-31&months=3")
                .statusCode(200)
                .body("asOf", equalTo("2019-01-31"))
                .body("window.from", equalTo("2018-11-01"))
                .body("window.to", equalTo("2019-01-31"))
                .body("window.months", equalTo(3))
                .body("window.zone", equalTo("Europe/London"))
                .body("overall.score", equalTo(64))
                .body("overall.exact", equalTo(64.00f))
                .body("overall.responses", equalTo(50))
                .body("overall.promoters", equalTo(37))
                .body("overall.passives", equalTo(8))
                .body("overall.detractors", equalTo(5))
                .body("overall.rating", equalTo("very-good"))
                .body("overall.marginOfError", equalTo(18.2f))
                .body("byOrganisation.organisation", contains("colp", "col"))
                .body("byOrganisation.configured", contains(true, true))
                .body("byOrganisation.responses", contains(25, 25))
                .body("byMonth.from", contains("2018-11-01", "2018-12-01", "2019-01-01"))
                .body("byMonth.to", contains("2018-11-30", "2018-12-31", "2019-01-31"))
                .body("byMonth.responses", contains(17, 0, 33))
                .body("byMonth[1].score", nullValue())
                .body("methods.pooled", equalTo(64.00f));
    }

    @Test
    void withoutResponsesThereIsNoScoreButEverybodyIsListed() {
        reports.get("/nps?asOf=2019-01-31")
                .body("overall.score", nullValue())
                .body("overall.rating", nullValue())
                .body("overall.responses", equalTo(0))
                .body("byOrganisation.name", contains("City of London Police", "City of London Corporation"))
                .body("byOrganisation.responses", contains(0, 0))
                .body("methods.pooled", nullValue());
    }

    @Test
    void satisfactionIsTheTopTwoOfFive() {
        var steps = List.of("very-good", "good", "fair");
        var responses = new ArrayList<Example>();
        for (var number = 0; number < 16; number++) {
            responses.add(aResponse().rating(steps.get(number < 5 ? 0 : number < 13 ? 1 : 2)));
        }
        stage.publish(responses.toArray(Example[]::new));

        reports.get("/satisfaction?asOf=2019-01-31&months=1")
                .body("overall.percentGoodOrVeryGood", equalTo(81))
                .body("overall.exact", equalTo(81.25f))
                .body("overall.interval", contains(57.0f, 93.4f))
                .body("overall.veryGood", equalTo(5))
                .body("overall.good", equalTo(8))
                .body("overall.fair", equalTo(3))
                .body("overall.veryPoor", equalTo(0))
                .body("byOrganisation.percentGoodOrVeryGood", contains(null, 81));
    }

    @Test
    void theMethodOfAveragingDecidesTheStory() {
        stage.publish(Stream.of(
                        given("col", "2018-11", 60, 20, 10),
                        given("col", "2018-12", 30, 10, 5),
                        given("col", "2019-01", 90, 40, 20),
                        given("colp", "2018-11", 8, 1, 1),
                        given("colp", "2018-12", 3, 1, 0),
                        given("colp", "2019-01", 18, 1, 1))
                .flatMap(responses -> responses)
                .toArray(Example[]::new));

        reports.get("/nps?asOf=2019-01-31&months=3")
                .body("methods.pooled", equalTo(53.92f))
                .body("methods.meanOfOrganisations", equalTo(65.14f))
                .body("methods.meanOfMonths", equalTo(55.11f))
                .body("methods.meanOfOrganisationMonths", equalTo(64.63f));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-28, 1, 2020-01-29 2020-02-28",
        "2020-02-29, 1, 2020-02-28 2020-02-29",
        "2020-03-28, 1, 2020-02-29 2020-03-01",
        "2020-03-30, 1, 2020-02-29 2020-03-01 2020-03-30",
        "2020-03-31, 1, 2020-03-01 2020-03-30 2020-03-31",
        "2021-02-28, 12, 2020-03-01 2020-03-30 2020-03-31",
    })
    void aMonthThatEndsWithADayIsClampedAlsoAtALeapDay(String asOf, int months, String days) {
        stage.publish(Stream.of("01-28", "01-29", "02-28", "02-29", "03-01", "03-30", "03-31")
                .map(day -> aResponse().recommending(9).respondedAt("2020-" + day + "T12:00:00Z"))
                .toArray(Example[]::new));

        reports.get("/nps/responses?asOf=%s&months=%d".formatted(asOf, months))
                .body("items.respondedAt.collect { it.take(10) }", equalTo(List.of(days.split(" "))));
    }

    private static Stream<Example> given(
            String organisation, String month, int promoters, int passives, int detractors) {
        return IntStream.range(0, promoters + passives + detractors)
                .mapToObj(number -> aResponse()
                        .of(organisation)
                        .respondedAt(month + "-15T12:00:00Z")
                        .recommending(number < promoters ? 9 : number < promoters + passives ? 8 : 6));
    }
}
