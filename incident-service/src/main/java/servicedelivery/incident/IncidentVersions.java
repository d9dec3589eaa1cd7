package servicedelivery.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import servicedelivery.intake.Listing;
import servicedelivery.intake.Page;
import servicedelivery.intake.Version;
import servicedelivery.intake.Versions;

/** The versions of incidents; every method works in the caller's transaction. */
@ApplicationScoped
class IncidentVersions {

    private final Versions versions;

    IncidentVersions(DataSource database) {
        versions = new Versions(database, "incident_version", "incident");
    }

    /** Keeps versions whose incidents have been written before; the first ones stand with the incidents themselves. */
    void append(List<Version> later) {
        versions.append(later);
    }

    /** The history of one incident, from its first version. */
    Listing of(Incident incident, Page page) {
        return versions.of(incident.firstVersion(), incident.version(), page);
    }

    /** What happened last to incidents of which there is more than the first version. */
    Map<UUID, Change> lastChanges(List<UUID> incidents) {
        return versions.lastChanges(incidents).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, last -> Change.of(last.getValue())));
    }
}
