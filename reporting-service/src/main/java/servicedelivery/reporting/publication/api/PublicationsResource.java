package servicedelivery.reporting.publication.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.idempotency.Answer;
import servicedelivery.idempotency.Idempotency;
import servicedelivery.reporting.api.Answers;
import servicedelivery.reporting.api.Cursors;
import servicedelivery.reporting.api.PageQuery;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.publication.Publication;
import servicedelivery.reporting.publication.PublicationDesk;
import servicedelivery.reporting.publication.Publications;
import servicedelivery.request.JsonBody;

@Path("/api/v1/reports/{month}/publications")
@Produces(MediaType.APPLICATION_JSON)
class PublicationsResource {

    private static final String API = "/api/v1";

    private final PublicationDesk desk;
    private final Publications publications;
    private final Idempotency idempotency;
    private final Answers answers;

    PublicationsResource(PublicationDesk desk, Publications publications, Idempotency idempotency, Answers answers) {
        this.desk = desk;
        this.publications = publications;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(Scope.REPORTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(
            @PathParam("month") String sent,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            InputStream body) {
        var month = Questions.month(sent);
        var bytes = JsonBody.bytes(body);
        var request = bytes.length == 0 ? JsonNodeFactory.instance.objectNode() : JsonBody.parse(bytes);
        return idempotency.once(
                idempotencyKey,
                "%s/reports/%s/publications".formatted(API, month),
                bytes,
                () -> created(desk.publish(month, request)));
    }

    @GET
    @RolesAllowed(Scope.REPORTS_READ)
    public Response list(@PathParam("month") String month, @BeanParam PageQuery page) {
        var found = publications.after(Questions.month(month), Cursors.number(page), Cursors.limit(page));
        var next = found.next() == null ? null : Cursors.encoded(found.next());
        return answers.of(new Answers.Items<>(found.items(), next, found.total()));
    }

    private Answer created(Publication publication) {
        return new Answer(
                publication.id(),
                Response.Status.CREATED.getStatusCode(),
                API + publication.path(),
                null,
                answers.bytes(publication));
    }
}
