package servicedelivery.reporting.text.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.reporting.api.Answers;
import servicedelivery.reporting.api.Cursors;
import servicedelivery.reporting.api.PageQuery;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.history.Histories;
import servicedelivery.reporting.text.TextDesk;
import servicedelivery.reporting.text.TextOfMonth;
import servicedelivery.request.IfMatch;
import servicedelivery.request.JsonBody;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/reports/{month}/text")
class ReportTextResource {

    private final TextDesk desk;
    private final Histories histories;
    private final Answers answers;

    ReportTextResource(TextDesk desk, Histories histories, Answers answers) {
        this.desk = desk;
        this.histories = histories;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Scope.REPORTS_READ)
    public Response find(@PathParam("month") String month) {
        return answer(desk.find(Questions.month(month)));
    }

    @PUT
    @RolesAllowed(Scope.REPORTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(
            @PathParam("month") String month,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        return answer(desk.write(Questions.month(month), IfMatch.versions(ifMatch), object(body)));
    }

    @PATCH
    @RolesAllowed(Scope.REPORTS_WRITE)
    @Consumes("application/merge-patch+json")
    public Response amend(
            @PathParam("month") String month,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        return answer(desk.amend(Questions.month(month), IfMatch.versions(ifMatch), object(body)));
    }

    @GET
    @Path("/history")
    @RolesAllowed(Scope.REPORTS_READ)
    public Response history(@PathParam("month") String month, @BeanParam PageQuery page) {
        var found = histories.of(desk.historyOf(Questions.month(month)), Cursors.number(page), Cursors.limit(page));
        var next = found.next() == null ? null : Cursors.encoded(found.next());
        return answers.of(new Answers.Items<>(found.items(), next, found.total()));
    }

    private Response answer(TextOfMonth text) {
        return answers.ofVersion(text.version(), text);
    }

    private static ObjectNode object(InputStream body) {
        return JsonBody.parse(JsonBody.bytes(body));
    }
}
