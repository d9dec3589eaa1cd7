package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ListingIncidentsTest {

    /** Of this test alone, so that what others report is not in the way. */
    private final String service = "Service " + Desk.freshReference();

    @Test
    void walkingTheCursorYieldsEveryIncidentOnceWhileNewOnesArrive() {
        var ids = IntStream.range(0, 7)
                .mapToObj(number -> Desk.reports(of(number % 2 == 0 ? "2018-07-01T10:00:00Z" : "2018-07-02T10:00:00Z")))
                .toList();

        var seen = new ArrayList<String>();
        var page = list("limit=2").header("Link", containsString("rel=\"next\""));
        var total = page.extract().<Integer>path("total");
        while (true) {
            seen.addAll(page.extract().path("items.id"));
            var next = page.extract().<String>path("next");
            if (next == null) {
                break;
            }
            Desk.reports(of("2018-07-03T11:00:00Z"));
            page = list("limit=2&cursor=" + next);
        }

        assertThat(total).isEqualTo(7);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        page.header("Link", nullValue());
    }

    @Test
    void theNewestComesFirst() {
        var first = Desk.reports(of("2018-07-02T10:00:00Z"));
        var second = Desk.reports(of("2018-07-01T10:00:00Z"));
        var third = Desk.reports(of("2018-07-03T10:00:00Z"));

        list("limit=500").body("items.id", equalTo(List.of(third, first, second)));
    }

    @Test
    void everyFilterNarrowsTheListAndItsTotal() {
        var held = Desk.reports(of("2018-07-01T10:00:00Z").with("status", "on-hold"));
        var police = Desk.reports(of("2018-07-02T10:00:00Z").with("organisation", "colp"));
        var minor = Desk.reports(of("2018-07-03T10:00:00Z").with("priority", "P3"));

        list("status=on-hold").body("items.id", equalTo(List.of(held))).body("total", equalTo(1));
        list("organisation=City of London Police").body("items.id", equalTo(List.of(police)));
        list("organisation=col&organisation=colp").body("total", equalTo(3));
        list("priority=P3").body("items.id", equalTo(List.of(minor)));
        list("priority=P1&priority=P3&status=open").body("items.id", equalTo(List.of(minor, police)));
        list("openedFrom=2018-07-02").body("items.id", equalTo(List.of(minor, police)));
        list("openedTo=2018-07-01").body("items.id", equalTo(List.of(held)));
        list("openedFrom=2018-07-02&openedTo=2018-07-02").body("items.id", equalTo(List.of(police)));
        list("openedFrom=2018-07-02T10:00:00Z").body("total", equalTo(2));
        list("status=closed").body("items", equalTo(List.of())).body("total", equalTo(0));
    }

    @Test
    void daysAreThoseOfTheReportAndBothAreIncluded() {
        Desk.reports(of("2018-06-09T22:59:59Z"));
        var first = Desk.reports(of("2018-06-09T23:00:00Z"));
        var last = Desk.reports(of("2018-06-10T22:59:59Z"));
        Desk.reports(of("2018-06-10T23:00:00Z"));

        list("openedFrom=2018-06-10&openedTo=2018-06-10").body("items.id", equalTo(List.of(last, first)));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=501, limit",
        "limit=x, limit",
        "cursor=x, cursor",
        "priority=P6, priority",
        "status=shut, status",
        "openedFrom=2019-02-30, openedFrom",
        "openedTo=2019-01-01T10:00, openedTo",
        "organisation=nobody, organisation",
        "priorty=P1, priorty",
        "affectedService=%00, affectedService"
    })
    void whatIsWrongIsNamed(String query, String parameter) {
        var refused = Desk.as("desk-key")
                .urlEncodingEnabled(false)
                .get(Desk.INCIDENTS + "?" + query)
                .then();

        refused.statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }

    private AnIncident of(String openedAt) {
        return anIncident().with("affectedService", service).with("openedAt", openedAt);
    }

    private ValidatableResponse list(String query) {
        return Desk.as("desk-key")
                .queryParam("affectedService", service)
                .get(Desk.INCIDENTS + "?" + query)
                .then()
                .statusCode(200);
    }
}
