package servicedelivery.reporting.publication.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import servicedelivery.access.Scope;
import servicedelivery.reporting.api.Answers;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.publication.Publications;

/** The files of published reports; an address has a method for each, because each is another media type. */
@Path("/api/v1/reports/{month}/publications")
@RolesAllowed(Scope.REPORTS_READ)
class PublishedFilesResource {

    /** A file carries its style along, and needs nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none';"
            + " form-action 'none'; base-uri 'none'";

    private final Publications publications;
    private final Answers answers;

    PublishedFilesResource(Publications publications, Answers answers) {
        this.publications = publications;
        this.answers = answers;
    }

    @GET
    @Path("/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@PathParam("month") String month, @PathParam("version") String version) {
        return file(month, version, "json");
    }

    @GET
    @Path("/{version}.html")
    @Produces(MediaType.TEXT_HTML)
    public Response html(@PathParam("month") String month, @PathParam("version") String version) {
        return file(month, version, "html");
    }

    @GET
    @Path("/{version}.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("month") String month, @PathParam("version") String version) {
        return file(month, version, "pdf");
    }

    @GET
    @Path("/{version}.md")
    @Produces("text/markdown")
    public Response markdown(@PathParam("month") String month, @PathParam("version") String version) {
        return file(month, version, "md");
    }

    @GET
    @Path("/{version}.csv")
    @Produces("text/csv")
    public Response csv(@PathParam("month") String month, @PathParam("version") String version) {
        return file(month, version, "csv");
    }

    private Response file(String month, String version, String extension) {
        var file = publications.file(Questions.month(month), Versions.parsed(version), extension);
        var response = answers.of(file.content(), MediaType.valueOf(file.mediaType()));
        return response.getStatus() == Response.Status.OK.getStatusCode()
                ? Response.fromResponse(response)
                        .header("Content-Security-Policy", POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                        .build()
                : response;
    }
}
