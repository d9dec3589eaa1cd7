package servicedelivery.reporting.incident;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.sql.Database;

/** Finds everybody's incidents that figures count, each with the version that they count. */
@Singleton
public class CountedIncidents {

    /** Worded as the partial index is. */
    private static final String ALL = """
            SELECT * FROM incident_fact
            WHERE peak_priority IN ('P1', 'P2') AND status <> 'void' AND opened_day >= ? AND opened_day < ?
            ORDER BY opened_day, opened_at, id
            """;

    private static final String BY_ID = "SELECT * FROM incident_fact WHERE id = ANY (?)";

    private final Database database;
    private final Clock clock;

    CountedIncidents(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<CountedIncident> in(Window window, Coverage coverage) {
        return told(database.list(ALL, IncidentRow::read, window.from(), window.to()), coverage);
    }

    /** The present state of incidents, whether figures count them or not. */
    public List<CountedIncident> now(Collection<UUID> ids, Coverage coverage) {
        return told(database.list(BY_ID, IncidentRow::read, (Object) ids.toArray(UUID[]::new)), coverage);
    }

    private List<CountedIncident> told(List<IncidentFact> incidents, Coverage coverage) {
        var now = clock.instant();
        return incidents.stream()
                .map(fact -> CountedIncident.of(fact, coverage.nameOf(fact.organisation()), now))
                .toList();
    }
}
