package servicedelivery.reporting.page.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

/** Whoever follows a number finds as many rows behind it, or is told why there are fewer. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class CountsAndRowsTest {

    private static final String POWER = "/incidents?month=2019-01&cause=power";
    private static final String BOARD = "/?month=2019-01";

    private static final Pattern NAMED = Pattern.compile(
            "<a[^>]* href=\"(/(?:incidents|recommendations|ratings)\\?[^\"]*)\">(\\d+) (?:incident|response)s?</a>");
    private static final Pattern COUNT = Pattern.compile("href=\"(/incidents\\?[^\"]*)\">(\\d+)</a>");
    private static final Pattern TREND_ROW =
            Pattern.compile("<th scope=\"row\" class=\"date\">.*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL =
            Pattern.compile("<td class=\"number\">(?:<a href=\"([^\"]*)\">)?([^<]*)(?:</a>)?</td>");
    private static final List<Integer> COLUMNS_OF_RESPONSES = List.of(6, 8);

    private static final Pattern ROW = Pattern.compile("<tr id=\"incident-|<tr><td class=\"date\"");
    private static final Pattern WITHHELD = Pattern.compile("<p class=\"nothing\">(\\d+) ");

    /** What is drawn, judged, or agreed is no count; what is linked has its rows. */
    private static final Pattern NOT_COUNTED =
            Pattern.compile("(?s)<svg.*?</svg>|<a .*?</a>|<span class=\"verdict\">.*?</span></span>"
                    + "|<dt>Goal</dt><dd>[^<]*</dd>|<tr id=\"incident-.*?</tr>|<th.*?</th>|<dt>.*?</dt>|<h\\d.*?</h\\d>"
                    + "|<figcaption>.*?</figcaption>|<p.*?</p>|<div class=\"note.*?</div></div>|<[^>]*>");

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void everyCountIsTheNumberOfRowsBehindIt() {
        stageAMonth();
        var counts = counts(page(BOARD));

        assertThat(counts).hasSizeGreaterThan(40);
        assertThat(counts.stream().filter(count -> count.number() > 0)).hasSizeGreaterThanOrEqualTo(25);
        assertThat(counts)
                .allSatisfy(count ->
                        assertThat(rows(count.address())).as(count.address()).isEqualTo(count.number()));
    }

    @Test
    void noNumberIsWithoutRows() {
        stageAMonth();
        var board = page(BOARD);

        var figures = board.substring(board.indexOf("<ul class=\"gauges\">"), board.indexOf("</main>"));

        assertThat(NOT_COUNTED.matcher(figures).replaceAll(" ")).doesNotContainPattern("[1-9]");
    }

    @Test
    void whatARepeatedCauseCountsWithoutShowingItIsSaid() {
        stage.publish(secret(), anIncident().p2().with("cause", "power"));

        assertThat(page(POWER))
                .contains("<tr id=\"incident-")
                .contains("1 more is confidential; its details are withheld.");

        stage.publish(secret());

        assertThat(page(POWER)).contains("2 more are confidential; their details are withheld.");
    }

    @Test
    void aCauseOfConfidentialIncidentsAloneHasNoRows() {
        stage.publish(secret(), secret());

        assertThat(page(POWER))
                .contains("2 incidents are confidential; their details are withheld.")
                .doesNotContain("There is none.", "<tr id=\"incident-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cause=security",
                "cause=power&priority=P1",
                "cause=power&knownIssue=true",
                "cause=power&organisation=colp",
                "knownIssue=true",
                "affectedService=Undercover"
            })
    void nothingIsSaidOfConfidentialIncidentsThatNoFigureTells(String filter) {
        stage.publish(
                secret(),
                anIncident().p2().with("cause", "power"),
                secret().with("cause", "security").with("knownIssue", true));

        assertThat(page("/incidents?month=2019-01&" + filter)).doesNotContain("onfidential", "Details withheld");
    }

    private void stageAMonth() {
        stage.publish(
                secret(),
                anIncident().p1().with("cause", "power").with("affectedService", "Wi-Fi & printing"),
                anIncident().p1().late().with("affectedService", "wifi printing"),
                anIncident().p2().of("colp").open(),
                anIncident().p2().of("colp").with("knownIssue", true).with("affectedService", "Gower"),
                anIncident().p1().of("parks"),
                anIncident().p2().openedAt("2018-12-20T09:00:00Z"),
                anIncident().p1().late().openedAt("2018-03-20T09:00:00Z"),
                aResponse().recommending(10).rating("good"),
                aResponse().recommending(3),
                aResponse().rating("poor").of("colp"),
                aResponse().recommending(7).rating("good").of("parks"),
                aResponse().recommending(9).respondedAt("2018-12-10T09:00:00Z"),
                aResponse().recommending(9).rating("fair").respondedAt("2018-11-10T09:00:00Z"),
                aResponse().rating("very-good").respondedAt("2018-06-10T09:00:00Z"));
    }

    /** A number that is linked to the rows which it counts. */
    private record Count(String address, int number) {

        static Count of(String address, String number) {
            return new Count(address.replace("&amp;", "&"), Integer.parseInt(number));
        }
    }

    private static List<Count> counts(String board) {
        var responses = TREND_ROW
                .matcher(board)
                .results()
                .map(row -> CELL.matcher(row.group()).results().toList())
                .flatMap(cells -> COLUMNS_OF_RESPONSES.stream().map(cells::get));
        return Stream.of(NAMED.matcher(board).results(), COUNT.matcher(board).results(), responses)
                .flatMap(found -> found)
                .map(found -> Count.of(found.group(1), found.group(2)))
                .distinct()
                .toList();
    }

    /** Those that are shown, and those of which it is said that they cannot be. */
    private static int rows(String address) {
        var list = page(address);
        var withheld = WITHHELD.matcher(list);
        return (int) ROW.matcher(list).results().count() + (withheld.find() ? Integer.parseInt(withheld.group(1)) : 0);
    }

    private static Example secret() {
        return anIncident()
                .p1()
                .with("cause", "power")
                .with("confidential", true)
                .with("affectedService", "Undercover");
    }

    private static String page(String address) {
        return ReportsApi.asEveryone()
                .request()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
