package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RowsAsCsvTest {

    private static final String BREAKDOWN = "/priority-incidents/breakdown?by=supplier&asOf=2019-01-31&months=1";

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void rowsHaveAHeaderAndNoCellIsAFormula() {
        stage.publish(anIncident().p1().with("supplier", "=HYPERLINK(\"x\",\"y\")"));

        var csv = as("text/csv", BREAKDOWN);

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.header("Figures-Complete")).isEqualTo("false");
        assertThat(csv.asString()).isEqualTo("""
                by,value,p1,p2,opened,resolved,withinTarget,late,undetermined,open,overdue,withoutServiceImpact,\
                changeCaused,medianTimeToRestore,longestTimeToRestore,downtime,percentWithinTarget,statement,\
                medianTimeToRestoreSeconds,longestTimeToRestoreSeconds,downtimeSeconds
                supplier,"'=HYPERLINK(""x"",""y"")",1,0,1,1,1,0,0,0,0,0,0,PT1H,PT1H,PT1H,100.0,all-within-target,\
                3600,3600,3600
                """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv",
        "'text/csv;q=0.9, application/json;q=0.5', text/csv",
        "'text/csv;q=0.5, application/json', application/json",
        "'text/html, */*;q=0.8', application/json",
        "application/json, application/json",
    })
    void acceptDecides(String accept, String type) {
        assertThat(as(accept, BREAKDOWN).contentType()).startsWith(type);
    }

    @Test
    void noOtherFormIsThere() {
        var refused = as("text/html", BREAKDOWN);

        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/not-acceptable");
    }

    @Test
    void eachFormHasATagOfItsOwnAndIsNotSentTwice() {
        var csv = as("text/csv", BREAKDOWN);
        var json = as("application/json", BREAKDOWN);

        var again = reports.request()
                .header("Accept", "text/csv")
                .header("If-None-Match", csv.header("ETag"))
                .get("/api/v1" + BREAKDOWN);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(csv.header("ETag")).isNotEqualTo(json.header("ETag"));
        assertThat(again.header("Vary"))
                .isEqualTo("Accept")
                .isEqualTo(json.header("Vary"))
                .isEqualTo(csv.header("Vary"));
    }

    @Test
    void aListGivesItsItemsAndTheLinkToThoseThatFollow() {
        stage.publish(
                aResponse().recommending(9).respondedAt("2019-01-10T09:00:00Z").with("id", id(1)),
                aResponse().recommending(3).respondedAt("2019-01-11T09:00:00Z").with("id", id(2)));

        var csv = as("text/csv", "/nps/responses?asOf=2019-01-31&limit=1");

        assertThat(csv.asString()).isEqualTo("""
                id,organisation,recommend,satisfaction,respondedAt\r
                00000000-0000-4000-8000-000000000001,col,9,,2019-01-10T09:00:00Z\r
                """);
        assertThat(csv.header("Link")).contains("cursor=").contains("rel=\"next\"");
    }

    @Test
    void theEvidenceHasAColumnForEveryFieldAndWithholdsWhatIsConfidential() {
        stage.publish(anIncident()
                .p1()
                .with("affectedService", "Niche")
                .with("reason", "@risk")
                .with("resolution", "Two\nlines"));
        stage.publish(anIncident().p2().with("supplier", "Elite").with("confidential", true));

        var csv =
                as("text/csv", "/priority-incidents/incidents?asOf=2019-01-31").asString();

        assertThat(csv)
                .startsWith("id,organisation,name,reference,priority,status,affectedService,openedAt,resolvedAt,")
                .contains(",Niche,2019-01-10T09:00:00Z,")
                .contains(",'@risk,\"Two\nlines\",false,")
                .contains(",Details withheld,")
                .doesNotContain("Elite");
    }

    private Response as(String accept, String path) {
        return reports.request().header("Accept", accept).get("/api/v1" + path);
    }

    private static String id(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }
}
