package servicedelivery.reporting.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class DatabaseTest {

    private static final String REVISION = "SELECT value FROM revision";

    @Inject
    Database database;

    @Test
    void alsoAnErrorTakesTheWholeTransactionBack() {
        var before = database.one(REVISION, row -> row.number("value"));

        assertThatThrownBy(() -> database.inTransaction(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("UPDATE revision SET value = value + 1000000");
                    }
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(database.<Long>one(REVISION, row -> row.number("value"))).isLessThan(before + 1_000_000);
    }

    @Test
    void aReplicaThatFreezesInATransactionLosesIt() {
        assertThat(database.<String>one(
                        "SELECT current_setting('idle_in_transaction_session_timeout') AS limit",
                        row -> row.text("limit")))
                .isEqualTo("30s");
    }

    @Test
    void aCommandThatIsRunAgainAndAgainIsPreparedOnce() throws SQLException {
        var prepared = database.<Long>inTransaction(connection -> {
            for (var time = 0; time < 100; time++) {
                Command.run(connection, "SET LOCAL work_mem TO '5MB'; SET LOCAL statement_timeout TO '31s'");
            }
            try (var statement = connection.prepareStatement(
                            "SELECT count(*) FROM pg_prepared_statements WHERE statement ~ '5MB|31s'");
                    var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });

        // Both commands, and the question.
        assertThat(prepared).isEqualTo(3);
    }

    @Test
    void aMissingValueIsNotTakenForZeroOrFalse() {
        assertThatThrownBy(() -> database.one("SELECT NULL::bigint AS n", row -> row.number("n")))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> database.one("SELECT NULL::boolean AS f", row -> row.flag("f")))
                .isInstanceOf(NullPointerException.class);
    }
}
