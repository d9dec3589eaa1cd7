package servicedelivery.reporting.page.dashboard;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.PriorityFigures;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.overview.Summaries.Summary;
import servicedelivery.reporting.question.Member;
import servicedelivery.reporting.report.format.HarmlessText;
import servicedelivery.reporting.survey.SurveyFigures;

/**
 * The figures of one organisation, side by side with those of the others.
 *
 * @param note what else there is to know of it; empty when there is nothing
 */
record OrganisationLine(String name, String note, List<Cell> cells) {

    /**
     * @param column as the head of the table names it
     * @param address of the rows behind it
     * @param detail how many cases, when the number does not say so itself; or empty
     */
    record Cell(String column, String text, String address, String detail, Judged judged) {}

    static List<OrganisationLine> all(Choice choice, Summary summary) {
        return summary.priorityIncidents().byOrganisation().stream()
                .map(incidents -> of(choice, incidents, summary))
                .toList();
    }

    private static OrganisationLine of(Choice choice, PriorityIncidents.OfOrganisation incidents, Summary summary) {
        var member = incidents.member();
        var own = choice.ofOnly(member);
        var nps = find(summary.nps(), member);
        var satisfaction = find(summary.satisfaction(), member);
        return new OrganisationLine(
                HarmlessText.of(member.name()),
                member.configured() ? "" : "not configured",
                List.of(
                        priority("P1", incidents.p1(), own),
                        priority("P2", incidents.p2(), own),
                        new Cell(
                                "Net Promoter Score",
                                nps == null ? Words.NONE : Words.number(nps.score()),
                                own.at("/recommendations"),
                                responses(nps == null ? 0 : nps.responses()),
                                nps == null ? Judged.NO_RESPONSES : Judged.of(nps)),
                        new Cell(
                                "Satisfaction",
                                satisfaction == null || satisfaction.percentGoodOrVeryGood() == null
                                        ? Words.NONE
                                        : satisfaction.percentGoodOrVeryGood() + "%",
                                own.at("/ratings"),
                                responses(satisfaction == null ? 0 : satisfaction.responses()),
                                satisfaction == null ? Judged.NO_RESPONSES : Judged.of(satisfaction))));
    }

    private static Cell priority(String priority, PriorityFigures figures, Choice own) {
        return new Cell(
                priority,
                Long.toString(figures.opened()),
                own.at("/incidents", "priority", priority),
                "",
                Judged.ofPriority(figures));
    }

    private static String responses(long number) {
        return number == 0 ? "" : Words.counted(number, "response", "responses");
    }

    private static <S> @Nullable S find(SurveyFigures<S> figures, Member member) {
        return figures.byOrganisation().stream()
                .filter(one -> one.member().organisation().equals(member.organisation()))
                .map(SurveyFigures.OfOrganisation::score)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
