package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static servicedelivery.survey.AResponse.aResponse;

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
class ListingResponsesTest {

    private static final String DAY = "?organisation=colp&from=2018-07-01&to=2018-07-01";

    @Test
    void walkingTheCursorYieldsEveryResponseOnceWhileNewOnesArrive() {
        var ids = IntStream.range(0, 7)
                .mapToObj(index -> Tool.records(
                        aResponse().with("organisation", "colp").with("respondedAt", "2018-07-01T10:00:00Z")))
                .toList();

        var seen = new ArrayList<String>();
        var page = list(DAY + "&limit=2").header("Link", containsString("rel=\"next\""));
        var total = page.extract().<Integer>path("total");
        while (true) {
            seen.addAll(page.extract().path("items.id"));
            var next = page.extract().<String>path("next");
            if (next == null) {
                break;
            }
            Tool.records(aResponse().with("organisation", "colp").with("respondedAt", "2018-07-01T11:00:00Z"));
            page = list(DAY + "&limit=2&cursor=" + next);
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(ids).hasSize(total);
    }

    @Test
    void daysAreThoseOfTheReportAndBothAreIncluded() {
        var before = Tool.records(aResponse().with("respondedAt", "2018-06-09T22:59:59Z"));
        var first = Tool.records(aResponse().with("respondedAt", "2018-06-09T23:00:00Z"));
        var last = Tool.records(aResponse().with("respondedAt", "2018-06-10T22:59:59Z"));
        var after = Tool.records(aResponse().with("respondedAt", "2018-06-10T23:00:00Z"));

        var ids = list("?from=2018-06-10&to=2018-06-10").extract().<List<String>>path("items.id");

        assertThat(ids).containsExactly(last, first).doesNotContain(before, after);
    }

    @Test
    void aKeySeesOnlyItsOrganisations() {
        Tool.records(aResponse());
        Tool.records(aResponse().with("organisation", "colp"));

        Tool.as("police-key")
                .get(Tool.RESPONSES)
                .then()
                .statusCode(200)
                .body("items.organisation", everyItem(equalTo("colp")));
        Tool.as("police-key").get(Tool.RESPONSES + "?organisation=col").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=501, limit",
        "limit=x, limit",
        "cursor=x, cursor",
        "from=2019-02-30, from",
        "to=2019-01-01T10:00, to",
        "organisation=nobody, organisation",
        "form=2019-01-01, form"
    })
    void whatIsWrongIsNamed(String query, String parameter) {
        Tool.as("tool-key")
                .get(Tool.RESPONSES + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    private static ValidatableResponse list(String query) {
        return Tool.as("tool-key").get(Tool.RESPONSES + query).then().statusCode(200);
    }
}
