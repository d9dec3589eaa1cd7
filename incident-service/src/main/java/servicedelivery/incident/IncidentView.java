package servicedelivery.incident;

import java.util.UUID;

/**
 * What callers get to see of an incident.
 *
 * @param id its id
 * @param version its version, from 1; the entity tag
 * @param json its whole state, as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record IncidentView(UUID id, long version, byte[] json) {

    static IncidentView of(Incident incident) {
        return new IncidentView(incident.id(), incident.version(), IncidentState.json(incident));
    }

    /** The path of its address. */
    public String path() {
        return "/api/v1/incidents/" + id;
    }
}
