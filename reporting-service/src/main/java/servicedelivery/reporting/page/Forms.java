package servicedelivery.reporting.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Audit;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.session.SessionCookie;

/** Tells whether a form that comes in is one that this service gave to the same browser. */
@RequestScoped
public class Forms {

    private static final int FORBIDDEN = 403;

    private final RoutingContext request;
    private final Audit audit;

    Forms(RoutingContext request, Audit audit) {
        this.request = request;
        this.audit = audit;
    }

    /**
     * Every method that takes a form begins with this.
     *
     * @param token as the form carries it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for a form of another browser, or made up by another site
     */
    public void require(@Nullable String token) {
        if (!isOurs(token)) {
            throw Problems.foreignForm();
        }
    }

    /** As the other, for a form that can be shown again. */
    public boolean isOurs(@Nullable String token) {
        var ours = SessionCookie.in(request)
                .filter(cookie -> cookie.isOfForm(token))
                .isPresent();
        if (!ours) {
            audit.note(request, "form-refused", FORBIDDEN, null);
        }
        return ours;
    }
}
