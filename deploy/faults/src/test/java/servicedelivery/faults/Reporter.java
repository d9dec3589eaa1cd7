package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import servicedelivery.backing.Database;

/** Somebody who reports incidents to a service beside the stack, and remembers which it has acknowledged. */
final class Reporter {

    private final LoneService service;
    private final Set<String> acknowledged = new HashSet<>();

    Reporter(LoneService service) {
        this.service = service;
    }

    /** Gives the status of the answer; 0 when there is none. */
    int report(String reference) {
        var code = service.caller()
                .put("/api/v1/organisations/col/incidents/" + reference, """
                        {"priority": "P1", "affectedService": "x", "openedAt": "2018-03-10T10:00:00Z", "summary": "%s"}
                        """.formatted("long ".repeat(700)))
                .map(answer -> answer.statusCode())
                .orElse(0);
        if (code == 201) {
            acknowledged.add(reference);
        }
        return code;
    }

    void mustFindAllIn(Database database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT reference FROM incident")) {
            var stored = new HashSet<String>();
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
            assertThat(stored).containsAll(acknowledged);
        }
    }
}
