package servicedelivery.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import servicedelivery.intake.Representation;
import servicedelivery.intake.Version;
import servicedelivery.outbox.OutboxEvent;

/** Writes what happened to incidents: the incidents themselves first, then their history and their events. */
@ApplicationScoped
class Journal {

    private static final Comparator<Incident> BY_NUMBER = Comparator.comparing(
            incident -> incident.number().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    private final Incidents incidents;
    private final IncidentVersions versions;
    private final IncidentEvents events;

    Journal(Incidents incidents, IncidentVersions versions, IncidentEvents events) {
        this.incidents = incidents;
        this.versions = versions;
        this.events = events;
    }

    Entries begin() {
        return new Entries();
    }

    /** Writes new incidents, each with its event; empty for those whose reference is taken, of which nothing is written. */
    List<Optional<Representation>> report(List<Reported> reports) {
        var inOrder = reports.stream()
                .sorted(Comparator.comparing(Reported::incident, BY_NUMBER))
                .toList();
        var incidents = inOrder.stream().map(Reported::incident).toList();
        var states = incidents.stream().map(IncidentState::representation).toList();
        var told = IntStream.range(0, inOrder.size())
                .mapToObj(index -> events.of(
                                incidents.get(index),
                                Change.OPENED,
                                states.get(index).json())
                        .within(inOrder.get(index).traceparent()))
                .toList();
        var written = events.appendNew(incidents, told);
        var reported = states.stream().collect(Collectors.toMap(Representation::id, Function.identity()));
        return reports.stream()
                .map(report -> Optional.of(report.incident().id())
                        .filter(id -> written.contains(id.toString()))
                        .map(reported::get))
                .toList();
    }

    /** What happened in one transaction, in its order. */
    final class Entries {

        private final List<Incident> reported = new ArrayList<>();
        private final List<Version> later = new ArrayList<>();
        private final List<OutboxEvent> told = new ArrayList<>();

        void reported(Incident incident) {
            reported.add(incident);
            told.add(events.of(incident, Change.OPENED));
        }

        /** Amends the incident and notes which fields that changes. */
        void amended(Incident incident, Amendment amendment, Targets targets, Instant now, String by) {
            var before = IncidentState.object(incident);
            var change = incident.amend(amendment, targets, now);
            later.add(new Version(
                    incident.id(),
                    incident.version(),
                    now,
                    by,
                    change.toString(),
                    amendment.reason(),
                    Version.changes(before, IncidentState.object(incident))));
            told.add(events.of(incident, change));
        }

        /** The rows of incidents are locked or written before any event draws its number, which keeps the events in order. */
        void write() {
            incidents.insert(reported.stream().sorted(BY_NUMBER).toList());
            incidents.flush();
            if (!later.isEmpty()) {
                versions.append(later);
            }
            events.append(told);
        }
    }
}
