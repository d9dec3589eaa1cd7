package servicedelivery.reporting.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.sql.Database;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class SpellingKeysTest {

    private static final String KEYS = """
            SELECT affected_service, affected_service_key, supplier_key FROM incident_fact ORDER BY affected_service
            """;

    @Inject
    Stage stage;

    @Inject
    Database database;

    @Inject
    Facts facts;

    @Test
    void factsThatWereThereBeforeAreAsNewOnes() throws SQLException {
        facts.keepInOrder(
                anIncident().p1().with("affectedService", "A-1").with("supplier", "\uFF25lite"),
                anIncident().p2().with("affectedService", "B 2").with("supplier", null),
                anIncident().with("affectedService", "C"));
        var before = stage.rows(KEYS);
        stage.execute("UPDATE incident_fact SET affected_service_key = NULL, supplier_key = NULL");

        database.inTransaction(connection -> {
            new SpellingKeys().migrate(in(connection));
            return connection;
        });

        assertThat(stage.rows(KEYS)).isEqualTo(before).containsExactly("(A-1,a1,elite)", "(\"B 2\",\"b 2\",)", "(C,,)");
    }

    private static Context in(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
