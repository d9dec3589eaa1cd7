package servicedelivery.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.report.document.IncidentRow;
import servicedelivery.reporting.report.document.OrganisationSection;
import servicedelivery.reporting.report.document.PrioritySection;
import servicedelivery.reporting.report.sentence.OrganisationMonth;
import servicedelivery.reporting.report.sentence.PriorityCountSentence;
import servicedelivery.reporting.report.sentence.RoughTime;
import servicedelivery.reporting.report.written.Wording;

/** The section "Service levels and exceptions": each organisation with its incidents. */
final class ServiceLevels {

    private ServiceLevels() {}

    static List<OrganisationSection> of(Material material) {
        var sections = new ArrayList<OrganisationSection>();
        for (var organisation : material.organisations()) {
            sections.add(new OrganisationSection(
                    sections.size() + 1,
                    organisation.organisation(),
                    organisation.name(),
                    organisation.shortName(),
                    Stream.of("P1", "P2")
                            .map(priority -> section(material, organisation, priority))
                            .toList()));
        }
        return sections;
    }

    private static PrioritySection section(Material material, OrganisationMonth organisation, String priority) {
        var tally = organisation.tally(priority);
        return new PrioritySection(
                priority,
                PriorityCountSentence.of(priority, tally.opened()),
                tally.opened(),
                tally.opened() - tally.open(),
                tally.withinTarget(),
                tally.late(),
                tally.open(),
                material.incidents().items().stream()
                        .filter(incident -> incident.organisation().equals(organisation.organisation()))
                        .filter(incident -> incident.priority().equals(priority))
                        .map(incident -> row(incident, wording(material, incident)))
                        .toList());
    }

    /** Nobody's wording may tell what is withheld. */
    private static Optional<Wording> wording(Material material, Evidence incident) {
        return material.written().texts().wordings().stream()
                .filter(one -> one.incident().equals(incident.id()) && !incident.withheld())
                .findFirst();
    }

    private static IncidentRow row(Evidence incident, Optional<Wording> wording) {
        var time = incident.timeToRestore();
        return new IncidentRow(
                incident.id(),
                incident.reference(),
                incident.affectedService(),
                wording.map(Wording::reason).orElse(incident.reason()),
                wording.map(Wording::resolution).orElse(incident.resolution()),
                incident.openedAt(),
                Objects.toString(incident.status()),
                time == null ? null : RoughTime.of(time),
                incident.withinTarget(),
                incident.withheld());
    }
}
