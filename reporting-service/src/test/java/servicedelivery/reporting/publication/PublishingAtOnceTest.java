package servicedelivery.reporting.publication;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

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
        stage.execute("TRUNCATE report_text, written_version, register_entry, publication CASCADE");
        stage.bothSourcesPublishedThrough(Instant.now());
    }

    @Test
    void whoeverWaitsForLongIsToldToComeAgainAndNothingIsPublished() throws SQLException {
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('publication 2019-01', 0))");
            }

            editor.post(PUBLICATIONS, "{}")
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith("/unavailable"));

            other.rollback();
        }
        editor.get(PUBLICATIONS).body("total", equalTo(0));
        editor.post(PUBLICATIONS, "{}").statusCode(201).body("version", equalTo(1));
    }
}
