package servicedelivery.reporting.page.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import servicedelivery.access.Scope;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.api.Answers;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.publication.Publications;
import servicedelivery.reporting.publication.PublishedFile;

/** The files of published reports for those who have a session: the same bytes as the API gives. */
@Path("/reports/{month}/publications")
@RolesAllowed(Scope.REPORTS_READ)
class VersionFilesResource {

    private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,8})(?:\\.(pdf|md|csv|json))?");
    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

    private final Publications publications;
    private final Answers answers;

    VersionFilesResource(Publications publications, Answers answers) {
        this.publications = publications;
        this.answers = answers;
    }

    /** @param file the number of the version, alone for its page, or with the extension of another file */
    @GET
    @Path("/{file}")
    public Response file(@PathParam("month") String month, @PathParam("file") String file) {
        var name = FILE.matcher(file);
        if (!name.matches()) {
            throw Problems.notFound("Published versions are numbered from 1");
        }
        var extension = name.group(2) == null ? "html" : name.group(2);
        var found = publications.file(Questions.month(month), Long.parseLong(name.group(1)), extension);
        var answer = answers.of(found.content(), MediaType.valueOf(found.mediaType()));
        return extension.equals("html") && answer.getStatus() == Response.Status.OK.getStatusCode()
                ? Response.fromResponse(answer)
                        .header("Content-Security-Policy", POLICY.formatted(styleHash(found)))
                        .build()
                : answer;
    }

    /** It carries its style along: this very one is allowed, and no other. */
    private static String styleHash(PublishedFile page) {
        var style = STYLE.matcher(new String(page.content(), StandardCharsets.UTF_8));
        var text = style.find() ? style.group(1) : "";
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
