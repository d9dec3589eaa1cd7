package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ListsTest {

    @Inject
    Stage stage;

    @Inject
    DataSource dataSource;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void walkingTheLinksYieldsEveryItemOnceAlsoWhileNewOnesArrive() {
        var responses = IntStream.range(0, 25)
                .mapToObj(number ->
                        aResponse().recommending(9).respondedAt("2019-01-1%dT09:00:00Z".formatted(number % 5)))
                .toArray(Example[]::new);
        stage.publish(responses);

        var seen = walk("/api/v1/nps/responses?asOf=2019-01-31&months=1&limit=10");

        assertThat(seen).containsAll(ids(responses)).doesNotHaveDuplicates();
    }

    @Test
    void theTotalIsThatOfTheWholeList() {
        stage.publish(
                anIncident().p1(),
                anIncident().p2(),
                anIncident().p2(),
                anIncident(),
                anIncident().p1().of("colp"));

        reports.get("/priority-incidents/incidents?asOf=2019-01-31&limit=2&organisation=col")
                .body("total", equalTo(3))
                .body("items.size()", equalTo(2));
    }

    @Test
    void onlyTheResponsesThatAnsweredAreListed() {
        stage.publish(
                aResponse().recommending(0),
                aResponse().rating("good"),
                aResponse().recommending(5).rating("poor"));

        reports.get("/nps/responses?asOf=2019-01-31").body("total", equalTo(2)).body("items.size()", equalTo(2));
        reports.get("/satisfaction/responses?asOf=2019-01-31")
                .body("total", equalTo(2))
                .body("items.size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nps/responses", "/satisfaction/responses"})
    void thePageAndTheTotalAreFromOneSnapshot(String path) throws SQLException {
        stage.publish(aResponse().recommending(9).rating("good"));
        try (var other = dataSource.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE survey_day IN ACCESS EXCLUSIVE MODE");
            var list = CompletableFuture.supplyAsync(
                    () -> reports.get(path + "?asOf=2019-01-31").extract().jsonPath());
            await().until(() -> !stage.rows(
                            "SELECT 1 FROM pg_locks WHERE relation = 'survey_day'::regclass AND NOT granted")
                    .isEmpty());
            statement.execute("UPDATE survey_fact SET status = 'void'");
            statement.execute("DELETE FROM survey_day");
            other.commit();

            assertThat(list.join().getList("items")).hasSize(1);
            assertThat(list.join().getInt("total")).isEqualTo(1);
        }
    }

    private List<String> walk(String start) {
        var seen = new ArrayList<String>();
        var path = start;
        while (path != null) {
            var page =
                    reports.request().urlEncodingEnabled(false).get(path).then().statusCode(200);
            seen.addAll(page.extract().jsonPath().getList("items.id"));
            stage.publish(aResponse().recommending(9).respondedAt("2019-01-12T10:00:00Z"));
            var link = page.extract().header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return seen;
    }

    private static List<String> ids(Example... examples) {
        return List.of(examples).stream().map(Example::id).toList();
    }
}
