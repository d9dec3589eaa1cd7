package servicedelivery.reporting.page.publication;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.check.Check;
import servicedelivery.reporting.check.Checks;
import servicedelivery.reporting.check.Finding;
import servicedelivery.reporting.page.form.Frame;
import servicedelivery.reporting.report.format.HarmlessText;

/** What the checks find, with the page where each of it can be mended. */
final class CheckNotes {

    private CheckNotes() {}

    static List<Frame.Note> of(Checks checks) {
        var found = checks.checks().stream()
                .filter(one -> !one.findings().isEmpty())
                .map(one -> new Frame.Note(
                        title(one.check()),
                        false,
                        one.findings().stream()
                                .map(finding -> line(finding, checks.month()))
                                .toList()))
                .toList();
        return found.isEmpty() ? List.of(new Frame.Note("The checks found nothing", true, List.of())) : found;
    }

    private static Frame.Line line(Finding finding, YearMonth month) {
        return new Frame.Line(HarmlessText.of(finding.detail()), address(finding, month));
    }

    private static String address(Finding finding, YearMonth month) {
        if (finding.incident() != null) {
            return "/reports/%s/text/wordings/%s".formatted(month, finding.incident());
        }
        return page(finding.path(), month);
    }

    /** The page for what has that address below {@code /api/v1}; empty when there is none. */
    private static String page(@Nullable String path, YearMonth month) {
        if (path == null) {
            return "";
        }
        if (path.startsWith("/registers/")) {
            return "/reports/" + month + path;
        }
        return path.endsWith("/text") ? path + "/header" : "";
    }

    private static String title(Check.Name check) {
        return switch (check) {
            case FIGURES_INCOMPLETE -> "Something is missing";
            case REPORT_DATE -> "The date of the report";
            case WITHOUT_REASON -> "Incidents without a reason";
            case WITHOUT_RESOLUTION -> "Incidents without a resolution";
            case ROOT_CAUSE -> "Table and text disagree on a root cause";
            case CHANGED_DESK_TEXT -> "The service desk changed its text";
            case OVERDUE_COMMITMENT -> "Overdue commitments";
            case COMMITMENT_WITHOUT_RAG -> "Commitments without a RAG status";
            case EXPIRING_CERTIFICATE -> "Certificates that end soon";
            case INVENTED_TARGET -> "Targets that nobody agreed";
        };
    }
}
