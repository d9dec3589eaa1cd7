package servicedelivery.incident;

import static servicedelivery.incident.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import servicedelivery.incident.report.Cause;
import servicedelivery.incident.report.Level;
import servicedelivery.incident.report.Priority;
import servicedelivery.incident.report.ResolutionKind;
import servicedelivery.incident.report.RootCause;
import servicedelivery.incident.report.ServiceImpact;
import servicedelivery.incident.report.Status;

/** Incidents that show all that an event can say. */
final class AStory {

    private static final List<String> CHAPTERS = List.of(
            "{'supplier': 'Northgate Lines', 'externalReports': [{'body': 'Gold group', 'detail': 'By telephone at 09:40.'}],"
                    + " 'updatedAt': '2019-02-04T09:40:00Z'}",
            "{'priority': 'P2', 'updatedAt': '2019-02-04T09:50:00Z'}",
            "{'status': 'on-hold', 'updatedAt': '2019-02-04T10:00:00Z'}",
            "{'status': 'open', 'updatedAt': '2019-02-04T10:30:00Z'}",
            "{'status': 'resolved', 'resolvedAt': '2019-02-04T11:40:00Z', 'restoredAt': '2019-02-04T11:30:00Z',"
                    + " 'updatedAt': '2019-02-04T11:45:00Z', 'reason': 'A change left one trunk without a route.',"
                    + " 'resolution': 'Calls were led over the second trunk.', 'resolutionKind': 'workaround', 'cause': 'change',"
                    + " 'change': 'CHG-0417', 'knownIssue': true, 'problem': 'PRB-0032', 'rootCause': 'under-investigation',"
                    + " 'investigatingParty': 'Northgate Lines'}",
            "{'status': 'open', 'resolvedAt': null, 'restoredAt': null, 'updatedAt': '2019-02-04T13:00:00Z'}",
            "{'status': 'resolved', 'resolvedAt': '2019-02-04T14:10:00Z', 'updatedAt': '2019-02-04T14:15:00Z'}",
            "{'status': 'closed', 'rootCause': 'identified', 'permanentFix': {'text': 'The route is back.', 'date': '2019-02-06'},"
                    + " 'updatedAt': '2019-02-06T09:00:00Z'}",
            "{'status': 'void', 'changeReason': 'It was reported twice.', 'updatedAt': '2019-02-07T08:30:00Z'}");

    private AStory() {}

    /** One incident from its opening until it is found to have been reported twice; the same every time but for its id and reference. */
    static String told() {
        var id = Desk.reports(anIncident()
                .without("priority")
                .with("reference", Desk.freshReference())
                .with("impact", "high")
                .with("urgency", "high")
                .with("affectedService", "Telephony")
                .with("summary", "Nobody outside can be called.")
                .with("openedAt", "2019-02-04T09:15:00Z")
                .with("updatedAt", "2019-02-04T09:20:00Z"));
        for (var version = 1; version <= CHAPTERS.size(); version++) {
            Desk.patches(id, version, CHAPTERS.get(version - 1).replace('\'', '"'))
                    .statusCode(200);
        }
        return id;
    }

    /** A line of a batch with every field filled; the numbers from 0 use every choice that there is. */
    static String ofEveryKind(int number) {
        var status = kind(Status.values(), number);
        var line = anIncident()
                .with("reference", Desk.freshReference())
                .with("priority", kind(Priority.values(), number))
                .with("impact", kind(Level.values(), number))
                .with("urgency", kind(Level.values(), number))
                .with("status", status)
                .with("updatedAt", "2019-01-16T09:00:00Z")
                .with("holds", List.of(Map.of("from", "2019-01-15T09:10:00.5Z", "to", "2019-01-15T09:20:00Z")))
                .with("summary", "Printers refuse")
                .with("reason", "They were out of paper")
                .with("resolution", "Somebody bought paper")
                .with("resolutionKind", kind(ResolutionKind.values(), number))
                .with("serviceImpact", kind(ServiceImpact.values(), number))
                .with("externalReports", List.of(Map.of("body", "The mayor", "detail", "By letter")))
                .with("confidential", number % 2 == 0)
                .with("cause", kind(Cause.values(), number))
                .with("knownIssue", number % 2 == 0)
                .with("problem", "PRB-1")
                .with("rootCause", kind(RootCause.values(), number))
                .with("investigatingParty", "The caretaker")
                .with("permanentFix", Map.of("text", "More paper", "date", "2019-01-20"))
                .with("supplier", "Paper and Sons")
                .with("change", "CHG-1");
        var isResolved = status.equals("resolved") || status.equals("closed");
        return (isResolved
                        ? line.with("resolvedAt", "2019-01-15T10:00:00Z").with("restoredAt", "2019-01-15T09:50:00Z")
                        : line)
                .json();
    }

    private static String kind(Enum<?>[] kinds, int number) {
        return kinds[number % kinds.length].toString();
    }
}
