package servicedelivery.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.intake.Filters;
import servicedelivery.intake.Listing;
import servicedelivery.intake.Page;
import servicedelivery.organisations.Organisations;

/** Lists responses, the newest first. */
@ApplicationScoped
public class SurveyList {

    private final SurveyResponses responses;
    private final Organisations organisations;
    private final Caller caller;

    SurveyList(SurveyResponses responses, Organisations organisations, Caller caller) {
        this.responses = responses;
        this.organisations = organisations;
        this.caller = caller;
    }

    /**
     * Those that match, of the organisations that the caller's key covers.
     *
     * @param from a date in the zone of the report, or a time with an offset; null for no beginning
     * @param to a date, that day included, or a time, itself not included; null for no end
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what cannot be understood, 403 for what is not covered
     */
    @Transactional
    public Listing list(@Nullable List<String> organisation, @Nullable String from, @Nullable String to, Page page) {
        var zone = organisations.zone();
        var filter = new SurveyResponses.Filter(
                Filters.organisations(organisation, organisations, caller),
                Filters.from("from", from, zone),
                Filters.to("to", to, zone));
        return Listing.cut(
                responses.newest(filter, page),
                page,
                responses.count(filter),
                response -> response.state().json(),
                response -> new Page.Position(response.respondedAt(), response.id()));
    }
}
