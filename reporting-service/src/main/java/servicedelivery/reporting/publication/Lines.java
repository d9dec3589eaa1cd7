package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.document.IncidentRow;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.document.Narrative;
import servicedelivery.reporting.report.format.ReportRow;
import servicedelivery.reporting.report.format.ReportRows;

/** Takes a report apart into its lines: those of its table, and of an incident all that its row says. */
@Singleton
class Lines {

    /** Numbers only follow from what stands before; the others are in the line itself. */
    private static final Set<String> NOT_CONTENT = Set.of("section", "number", "month", "organisation", "priority");

    private final ObjectMapper json;

    Lines(ObjectMapper json) {
        this.json = json;
    }

    List<Line> of(MonthlyReport report) {
        var incidents = report.serviceLevels().stream()
                .flatMap(section -> section.priorities().stream())
                .flatMap(priority -> priority.incidents().stream())
                .iterator();
        var narrative = report.narrative().iterator();
        var lines = new ArrayList<Line>();
        for (var row : ReportRows.of(report)) {
            lines.add(line(row, incidents, narrative));
        }
        return lines;
    }

    private Line line(ReportRow row, Iterator<IncidentRow> incidents, Iterator<Narrative> narrative) {
        return switch (row.section()) {
            case "incident" -> incident(row, incidents.next());
            case "narrative" -> line(row, null, narrative.next().incidents(), content(row));
            case "gauge" -> line(row, row.text(), List.of(), content(row));
            case "improvement" -> line(row, null, List.of(), content(row));
            default -> line(row, row.item(), List.of(), content(row));
        };
    }

    private Line incident(ReportRow row, IncidentRow incident) {
        ObjectNode content = json.valueToTree(incident);
        content.remove("id");
        return line(row, null, List.of(incident.id()), content);
    }

    private ObjectNode content(ReportRow row) {
        ObjectNode content = json.valueToTree(row);
        content.remove(NOT_CONTENT);
        content.properties().removeIf(field -> field.getValue().isNull());
        return content;
    }

    private static Line line(ReportRow row, @Nullable String item, List<UUID> incidents, ObjectNode content) {
        return new Line(row.section(), row.month(), row.organisation(), row.priority(), item, incidents, content);
    }
}
