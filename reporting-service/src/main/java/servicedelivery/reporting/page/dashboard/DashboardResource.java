package servicedelivery.reporting.page.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import servicedelivery.access.Caller;
import servicedelivery.access.Scope;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.overview.Dashboards;
import servicedelivery.reporting.page.Pages;
import servicedelivery.reporting.question.ReportCalendar;

@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.REPORTS_READ)
class DashboardResource {

    @CheckedTemplate(basePath = "dashboard")
    static class Templates {

        private Templates() {}

        static native TemplateInstance board(Board board);
    }

    private static final YearMonth FIRST = YearMonth.of(1970, 1);

    private final Choices choices;
    private final Dashboards dashboards;
    private final Pages pages;
    private final Organisations organisations;
    private final Caller caller;
    private final ReportCalendar calendar;
    private final Clock clock;

    DashboardResource(
            Choices choices,
            Dashboards dashboards,
            Pages pages,
            Organisations organisations,
            Caller caller,
            ReportCalendar calendar,
            Clock clock) {
        this.choices = choices;
        this.dashboards = dashboards;
        this.pages = pages;
        this.organisations = organisations;
        this.caller = caller;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    public Response dashboard(@BeanParam MonthQuery query) {
        var choice = choices.of(query);
        return pages.of(Templates.board(board(choice, dashboards.of(choice.month(), choice.coverage()))));
    }

    private Board board(Choice choice, Dashboards.Dashboard found) {
        var summary = found.summary();
        var bands = organisations.bands();
        var earlier = choice.month().minusMonths(1);
        var later = choice.month().plusMonths(1);
        var now = clock.instant();
        return new Board(
                choice,
                Words.month(earlier),
                earlier.isBefore(FIRST) ? "" : choice.in(earlier).at("/"),
                Words.month(later),
                later.isAfter(choices.present()) ? "" : choice.in(later).at("/"),
                caller.organisations().stream()
                        .map(organisation -> Board.Option.of(organisation, choice))
                        .toList(),
                Trust.of(found.status(), found.complete(), calendar.zone()),
                new Cards(choice, summary, found.before(), bands).all(),
                OrganisationLine.all(choice, summary),
                Year.of(choice, found.trend(), bands),
                Board.empty(choice, summary.priorityIncidents().total()),
                found.incidents().items().stream()
                        .map(incident -> IncidentLine.of(incident, calendar.zone(), now))
                        .toList(),
                found.incidents().total(),
                found.incidents().next() == null ? "" : choice.at("/incidents"),
                summary.repeatIssues().repeats().stream()
                        .map(repeat -> RepeatLine.of(repeat, choice))
                        .toList());
    }
}
