package servicedelivery.reporting.page.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.api.Cursors;
import servicedelivery.reporting.api.PageQuery;
import servicedelivery.reporting.page.Pages;
import servicedelivery.reporting.question.Listing;
import servicedelivery.reporting.question.Page;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.survey.SurveyResponse;
import servicedelivery.reporting.survey.SurveyResponses;

/** The rows behind the numbers of the dashboard. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.REPORTS_READ)
class RowsResource {

    @CheckedTemplate(basePath = "dashboard")
    static class Templates {

        private Templates() {}

        static native TemplateInstance incidentList(ListView<IncidentLine> list);

        static native TemplateInstance responseList(ListView<ResponseLine> list);
    }

    private static final int MONTH = 1;
    private static final int QUARTER = 3;

    private final Choices choices;
    private final ChosenIncidents incidents;
    private final SurveyResponses responses;
    private final Pages pages;
    private final ReportCalendar calendar;
    private final Clock clock;

    RowsResource(
            Choices choices,
            ChosenIncidents incidents,
            SurveyResponses responses,
            Pages pages,
            ReportCalendar calendar,
            Clock clock) {
        this.choices = choices;
        this.incidents = incidents;
        this.responses = responses;
        this.pages = pages;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    @Path("incidents")
    public Response incidents(
            @BeanParam MonthQuery query, @BeanParam IncidentFilter filter, @BeanParam PageQuery page) {
        filter.check();
        var choice = choices.of(query);
        var question = choice.question(MONTH);
        var found = incidents.listing(question, Cursors.page(page), filter);
        var withheld = incidents.withheld(question, filter);
        var now = clock.instant();
        var about = filter.hasAll()
                ? Words.counted(found.total(), "incident", "incidents") + " in all, in the order opened."
                : "Only: " + String.join(", ", filter.restrictions()) + ".";
        return pages.of(Templates.incidentList(view(
                choice,
                "P1 and P2 incidents in " + choice.inWords(),
                about,
                found.map(incident -> IncidentLine.of(incident, calendar.zone(), now)),
                withheld(withheld, found.items().isEmpty()),
                next(choice, "/incidents", found.next(), filter.parameters()))));
    }

    @GET
    @Path("recommendations")
    public Response recommendations(
            @BeanParam MonthQuery query, @QueryParam("months") @Nullable String sent, @BeanParam PageQuery page) {
        var choice = choices.of(query);
        var months = months(sent);
        var when = months == MONTH
                ? "in " + choice.inWords()
                : "from %s to %s".formatted(Words.month(choice.month().minusMonths(months - 1)), choice.inWords());
        return responses(
                choice,
                "/recommendations",
                "Responses %s that say whether customers would recommend the service".formatted(when),
                responses.recommending(choice.question(months), Cursors.page(page)),
                "months",
                Integer.toString(months));
    }

    @GET
    @Path("ratings")
    public Response ratings(@BeanParam MonthQuery query, @BeanParam PageQuery page) {
        var choice = choices.of(query);
        return responses(
                choice,
                "/ratings",
                "Responses in %s that say how customers found the service".formatted(choice.inWords()),
                responses.rating(choice.question(MONTH), Cursors.page(page)));
    }

    /** Scores are shown of three months and of one. */
    private static int months(@Nullable String sent) {
        if (sent == null || sent.equals(Integer.toString(QUARTER))) {
            return QUARTER;
        }
        if (!sent.equals(Integer.toString(MONTH))) {
            throw Problems.invalidParameter("months", "must be 1 or 3");
        }
        return MONTH;
    }

    private Response responses(
            Choice choice, String path, String title, Listing<SurveyResponse> found, String... filter) {
        return pages.of(Templates.responseList(view(
                choice,
                title,
                Words.counted(found.total(), "response", "responses") + " in all, in the order given.",
                found.map(response -> ResponseLine.of(response, choice.coverage(), calendar.zone())),
                "",
                next(choice, path, found.next(), filter))));
    }

    private static <T> ListView<T> view(
            Choice choice, String title, String about, Listing<T> found, String withheld, String next) {
        return new ListView<>(
                title, choice.whose(), about, choice.at("/"), choice.inWords(), found.items(), withheld, next);
    }

    /** @param alone whether nothing else is listed */
    private static String withheld(long number, boolean alone) {
        if (number == 0) {
            return "";
        }
        var which = alone ? Words.counted(number, "incident", "incidents") : number + " more";
        return which
                + (number == 1
                        ? " is confidential; its details are withheld."
                        : " are confidential; their details are withheld.");
    }

    private static String next(Choice choice, String path, Page.@Nullable Position next, String... filter) {
        return next == null
                ? ""
                : choice.at(
                        path,
                        Stream.concat(Stream.of(filter), Stream.of("cursor", Cursors.encoded(next)))
                                .toArray(String[]::new));
    }
}
