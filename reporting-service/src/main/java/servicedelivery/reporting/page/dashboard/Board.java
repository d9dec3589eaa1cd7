package servicedelivery.reporting.page.dashboard;

import java.util.List;
import java.util.stream.Stream;
import servicedelivery.organisations.Organisation;
import servicedelivery.reporting.incident.PriorityIncidents;

/**
 * All that the dashboard shows, in the order of the page.
 *
 * @param next the address of the month after; empty when it has not begun
 * @param choices the organisations that can be chosen
 * @param empty what there is none of
 * @param more the address of all incidents, when the page has only the first; or empty
 */
record Board(
        Choice choice,
        String previousName,
        String previous,
        String nextName,
        String next,
        List<Option> choices,
        Trust trust,
        List<Card> cards,
        List<OrganisationLine> organisations,
        Year year,
        List<String> empty,
        List<IncidentLine> incidents,
        long total,
        String more,
        List<RepeatLine> repeats) {

    /** An organisation that can be chosen. */
    record Option(String code, String name, boolean chosen) {

        static Option of(Organisation organisation, Choice choice) {
            return new Option(organisation.code(), organisation.name(), choice.names(organisation.code()));
        }
    }

    /** Such as "No P1 incidents in January 2019." */
    static List<String> empty(Choice choice, PriorityIncidents.Total total) {
        var none = total.all().opened() == 0;
        return none
                ? List.of("No P1 or P2 incidents in %s.".formatted(choice.inWords()))
                : Stream.of("P1", "P2")
                        .filter(priority -> (priority.equals("P1") ? total.p1() : total.p2()).opened() == 0)
                        .map(priority -> "No %s incidents in %s.".formatted(priority, choice.inWords()))
                        .toList();
    }
}
