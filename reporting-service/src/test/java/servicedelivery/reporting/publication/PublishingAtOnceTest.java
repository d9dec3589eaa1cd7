package servicedelivery.reporting.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.page.Person;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PublishingAtOnceTest {

    private static final String PUBLICATIONS = "/reports/2019-01/publications";

    private final ReportsApi editor = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @Inject
    DataSource database;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.clearWhatPeopleWrote();
        stage.bothSourcesPublishedThrough(Instant.now());
    }

    @Test
    void whoeverWaitsForLongIsToldToComeAgainAndNothingIsPublished() throws SQLException {
        try (var other = someoneWhoPublishes()) {
            editor.post(PUBLICATIONS, "{}")
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith("/overloaded"));
            other.rollback();
        }

        editor.get(PUBLICATIONS).body("total", equalTo(0));
        editor.post(PUBLICATIONS, "{}").statusCode(201).body("version", equalTo(1));
    }

    @Test
    void whatSomebodyTypedStaysInTheForm() throws SQLException {
        var form =
                Person.signedInWith("edit-all").open("/reports/2019-01/publish").with("note", "For the committee");

        try (var other = someoneWhoPublishes()) {
            form.send()
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body(containsString("Nothing is saved yet"))
                    .body(containsString("For the committee"));
            other.rollback();
        }

        form.send().then().statusCode(303);
        editor.get(PUBLICATIONS).body("total", equalTo(1)).body("items[0].note", equalTo("For the committee"));
    }

    private Connection someoneWhoPublishes() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('publication 2019-01', 0))");
        }
        return connection;
    }
}
