package servicedelivery.reporting.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisation;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.overview.Summaries;
import servicedelivery.reporting.overview.Trends;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Listing;
import servicedelivery.reporting.question.Member;
import servicedelivery.reporting.report.sentence.OrganisationMonth;
import servicedelivery.reporting.report.written.Written;
import servicedelivery.reporting.survey.SurveyFigures;

/**
 * Of what a report is made, all from one snapshot.
 *
 * @param coverage whose report it is
 * @param trend the twelve months that end with the report's
 * @param incidents the priority incidents of the month; when there are too many, the first of them
 */
record Material(
        YearMonth month,
        LocalDate today,
        Coverage coverage,
        Summaries.Summary figures,
        List<Trends.Row> trend,
        Listing<Evidence> incidents,
        Written written,
        boolean complete) {

    /** In the configured order, then those that nobody configured. */
    List<OrganisationMonth> organisations() {
        return Stream.of(
                        figures.priorityIncidents().byOrganisation().stream()
                                .map(PriorityIncidents.OfOrganisation::member),
                        figures.nps().byOrganisation().stream().map(SurveyFigures.OfOrganisation::member),
                        figures.satisfaction().byOrganisation().stream().map(SurveyFigures.OfOrganisation::member))
                .flatMap(members -> members)
                .distinct()
                .map(this::organisation)
                .toList();
    }

    /** As the summary names them: by their names. */
    List<OrganisationMonth> organisationsByName() {
        return organisations().stream()
                .sorted(Comparator.comparing(OrganisationMonth::name))
                .toList();
    }

    private OrganisationMonth organisation(Member member) {
        var code = member.organisation();
        var configured = configured(code);
        var handled = figures.priorityIncidents().byOrganisation().stream()
                .filter(one -> one.member().organisation().equals(code))
                .findFirst();
        return new OrganisationMonth(
                code,
                member.name(),
                configured.map(Organisation::shortName).orElse(null),
                configured.map(Organisation::goalPercent).orElse(null),
                handled.map(PriorityIncidents.OfOrganisation::p1).orElse(null),
                handled.map(PriorityIncidents.OfOrganisation::p2).orElse(null),
                score(figures.nps(), code),
                score(figures.satisfaction(), code),
                before(code)
                        .map(Trends.Row::surveys)
                        .map(point -> point.satisfaction())
                        .orElse(null));
    }

    private Optional<Organisation> configured(String code) {
        return coverage.configured().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private static <S> @Nullable S score(SurveyFigures<S> figures, String code) {
        return figures.byOrganisation().stream()
                .filter(one -> one.member().organisation().equals(code))
                .findFirst()
                .map(SurveyFigures.OfOrganisation::score)
                .orElse(null);
    }

    /** What the trend has of the month before; of all when no organisation is named. */
    Optional<Trends.Row> before(@Nullable String organisation) {
        return trend.stream()
                .filter(row -> row.month().equals(month.minusMonths(1)))
                .filter(row -> Objects.equals(row.organisation(), organisation))
                .findFirst();
    }

    /** Whether the reader may see what is about one of the organisations, or about all when null. */
    boolean covers(@Nullable String organisation) {
        return coverage.andUnconfigured()
                || organisation == null
                || configured(organisation).isPresent();
    }

    /** Whether the reader may see texts that do not say whom they are about. */
    boolean coversAll() {
        return coverage.andUnconfigured();
    }
}
