package servicedelivery.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.report.document.Narrative;
import servicedelivery.reporting.report.sentence.IncidentSentence;
import servicedelivery.reporting.report.written.Paragraph;

/** The paragraphs after the tables: those that people wrote, then what the facts tell of every P1 that none of them is about. */
final class Narratives {

    private static final String P1 = "P1";

    private final Material material;
    private final ReportCalendar calendar;
    private final Map<UUID, Evidence> incidents;

    Narratives(Material material, ReportCalendar calendar) {
        this.material = material;
        this.calendar = calendar;
        this.incidents =
                material.incidents().items().stream().collect(Collectors.toMap(Evidence::id, Function.identity()));
    }

    List<Narrative> all() {
        var written = material.written().texts().paragraphs().stream()
                .filter(this::mayBeShown)
                .map(one -> new Narrative(one.text(), one.incidents(), true))
                .toList();
        var told = written.stream().flatMap(one -> one.incidents().stream()).collect(Collectors.toSet());
        return Stream.concat(written.stream(), computed(told)).toList();
    }

    private Stream<Narrative> computed(Set<UUID> told) {
        return material.incidents().items().stream()
                .filter(one -> one.priority().equals(P1) && !one.withheld() && !told.contains(one.id()))
                .map(one -> new Narrative(
                        IncidentSentence.of(one, calendar.dayOf(one.openedAt())), List.of(one.id()), false));
    }

    /** Not when it is about a confidential incident, nor when it could be about somebody whose report this is not. */
    private boolean mayBeShown(Paragraph paragraph) {
        var ids = paragraph.incidents();
        var confidential = ids.stream().anyMatch(id -> {
            var incident = incidents.get(id);
            return incident != null && incident.withheld();
        });
        return !confidential
                && (material.coversAll()
                        || (!ids.isEmpty() && incidents.keySet().containsAll(ids)));
    }
}
