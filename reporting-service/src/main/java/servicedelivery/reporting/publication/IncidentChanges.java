package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.history.Change;
import servicedelivery.reporting.history.FieldChange;
import servicedelivery.reporting.incident.CountedIncident;
import servicedelivery.reporting.incident.CountedIncidents;
import servicedelivery.reporting.question.Coverage;

/** The incidents that are not as a published report counted them. */
@Singleton
class IncidentChanges {

    private final CountedIncidents incidents;
    private final Organisations organisations;
    private final ObjectMapper json;

    IncidentChanges(CountedIncidents incidents, Organisations organisations, ObjectMapper json) {
        this.incidents = incidents;
        this.organisations = organisations;
        this.json = json;
    }

    /** In the snapshot of the present report. */
    List<ChangedFact> between(JsonNode published, List<CountedIncident> present) {
        var before = byId(StreamSupport.stream(published.spliterator(), false));
        var after = byId(states(present));
        var gone = before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .map(UUID::fromString)
                .toList();
        after.putAll(byId(states(incidents.now(gone, new Coverage(organisations.all(), true)))));
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(id -> change(id, before.get(id), after.get(id)))
                .toList();
    }

    private Stream<ChangedFact> change(String id, @Nullable IncidentState before, @Nullable IncidentState after) {
        var either = Stream.of(before, after).flatMap(Stream::ofNullable).toList();
        var withheld = either.stream().anyMatch(IncidentState::confidential);
        var fields = FieldChange.between(
                IncidentState.content(before, withheld, json.createObjectNode()),
                IncidentState.content(after, withheld, json.createObjectNode()));
        var known = either.get(either.size() - 1);
        return fields.isEmpty()
                ? Stream.empty()
                : Stream.of(new ChangedFact(
                        new Cause(
                                Cause.Kind.INCIDENT,
                                id,
                                kind(before, after),
                                known.organisation(),
                                withheld ? null : known.affectedService(),
                                before == null ? null : before.version(),
                                after == null ? null : after.version(),
                                null,
                                null,
                                fields),
                        either.stream().flatMap(IncidentState::place).collect(Collectors.toSet())));
    }

    private static Change kind(@Nullable IncidentState before, @Nullable IncidentState after) {
        if (before == null) {
            return Change.ADDED;
        }
        return after == null || !after.counted() ? Change.REMOVED : Change.CHANGED;
    }

    private Stream<JsonNode> states(Collection<CountedIncident> all) {
        return all.stream().map(json::<ObjectNode>valueToTree);
    }

    private static Map<String, IncidentState> byId(Stream<? extends JsonNode> states) {
        return states.map(state -> new IncidentState((ObjectNode) state))
                .collect(Collectors.toMap(IncidentState::id, Function.identity()));
    }
}
