package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import servicedelivery.reporting.incident.IncidentFacts;
import servicedelivery.reporting.sql.Command;
import servicedelivery.reporting.survey.SurveyFacts;

/** Facts beside those that figures are made of, in tables that are there only while somebody rebuilds. */
@Singleton
class ScratchFacts {

    private static final String PREFIX = "rebuilt_";

    /** Readers go on; whoever writes facts waits. The connection gives up after a minute, so the statements do before. */
    private static final String ALONE = """
            SET LOCAL lock_timeout TO '30s';
            SET LOCAL statement_timeout TO '55s';
            LOCK TABLE incident_fact, survey_fact IN SHARE ROW EXCLUSIVE MODE
            """;

    /** How many facts were mended. */
    record Mended(int incidents, int responses) {}

    private final IncidentFacts incidents;
    private final SurveyFacts surveys;

    ScratchFacts(IncidentFacts incidents, SurveyFacts surveys) {
        this.incidents = incidents;
        this.surveys = surveys;
    }

    void create(Connection connection) throws SQLException {
        drop(connection);
        for (var table : tables()) {
            Command.run(
                    connection,
                    "CREATE UNLOGGED TABLE %1$s%2$s (LIKE %2$s, PRIMARY KEY (id))".formatted(PREFIX, table));
        }
    }

    void keep(Connection connection, Batch batch) throws SQLException {
        if (!batch.incidents.isEmpty()) {
            var table = incidents.table();
            table.named(PREFIX + table.name()).write(connection, batch.incidents.values());
        }
        if (!batch.surveys.isEmpty()) {
            var table = surveys.table();
            table.named(PREFIX + table.name()).write(connection, batch.surveys.values());
        }
    }

    /** Takes over into the facts what is missing there, older, or different; from then on nobody else writes facts. */
    Mended mend(Connection connection) throws SQLException {
        Command.run(connection, ALONE);
        return new Mended(
                incidents.table().mendFrom(connection, PREFIX), surveys.table().mendFrom(connection, PREFIX));
    }

    void drop(Connection connection) throws SQLException {
        for (var table : tables()) {
            Command.run(connection, "DROP TABLE IF EXISTS " + PREFIX + table);
        }
    }

    private List<String> tables() {
        return List.of(incidents.table().name(), surveys.table().name());
    }
}
