package servicedelivery.reporting.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
    void aMissingValueIsNotTakenForZeroOrFalse() {
        assertThatThrownBy(() -> database.one("SELECT NULL::bigint AS n", row -> row.number("n")))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> database.one("SELECT NULL::boolean AS f", row -> row.flag("f")))
                .isInstanceOf(NullPointerException.class);
    }
}
