package servicedelivery.reporting.page.form;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.page.Forms;
import servicedelivery.reporting.page.Pages;

/** Shows forms and takes them in. What somebody typed is never lost: not by a slip, and not when another was quicker. */
@RequestScoped
public class FormPages {

    @CheckedTemplate(basePath = "form")
    static class Templates {

        private Templates() {}

        static native TemplateInstance form(FormView view);
    }

    private static final String SIGNED_IN_AGAIN =
            "Your session had ended. You are signed in again, and what you typed is below: save it when it is right.";

    private static final String GIVEN_TO_ANOTHER =
            "This form was opened before you last signed in, or it does not come from here. Save what is below only if you typed it.";

    private static final String OTHERS_FIRST =
            "Nothing is saved yet, because too much is asked at once. Save it again in a moment.";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final Forms forms;
    private final Once once;
    private final Pages pages;

    FormPages(Forms forms, Once once, Pages pages) {
        this.forms = forms;
        this.once = once;
        this.pages = pages;
    }

    /** @throws HttpProblem 404 when there is nothing of that kind */
    public Response open(Sheet sheet) {
        var state = sheet.present().orElseThrow(() -> Problems.notFound("There is nothing to change here"));
        var typed = sheet.form().typed(state.body());
        return pages.of(page(sheet, state.version(), typed, Complaints.NONE, "", List.of(), null));
    }

    /**
     * Does what a form asks for, when this browser was given it. One that it was not given is shown again, so that nothing is lost with
     * which somebody signed in anew meanwhile, and nothing is done that another site made up.
     *
     * @throws HttpProblem what cannot be mended by typing
     */
    public Response send(Sheet sheet, InputStream body) {
        var sent = Sent.read(body);
        var form = sheet.form();
        var step = sent.one(Sent.STEP);
        if (!forms.isOurs(sent.token())) {
            return again(FORBIDDEN, sheet, sent, sent.typed(), GIVEN_TO_ANOTHER);
        }
        if (step.equals(Sent.SHOW)) {
            return again(OK, sheet, sent, sent.typed(), SIGNED_IN_AGAIN);
        }
        if (!step.isEmpty()) {
            return again(OK, sheet, sent, form.after(step, sent.typed()), "");
        }
        var typed = form.withoutBlankRows(sent.typed());
        try {
            return goTo(once.run(sent, sheet.frame().action(), () -> sheet.save(sent, form.body(typed))));
        } catch (HttpProblem problem) {
            return switch (problem.getStatusCode()) {
                case BAD_REQUEST -> wrong(sheet, sent, typed, problem);
                case PRECONDITION_FAILED, NOT_FOUND -> overtaken(sheet, sent, typed);
                case CONFLICT -> goTo(sheet.frame().back());
                case SERVICE_UNAVAILABLE -> later(sheet, sent, typed, problem);
                default -> throw problem;
            };
        }
    }

    /**
     * A form that has nothing to fill in, or that is shown by somebody else.
     *
     * @throws HttpProblem 403 for a form of another browser
     */
    public Sent accept(InputStream body) {
        var sent = Sent.read(body);
        forms.require(sent.token());
        return sent;
    }

    /** To the page that shows what was done; going back from there does not do it again. */
    public static Response goTo(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** An answer that shows a form once more. */
    public static Response again(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(Pages.HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** To look at what is there refuses whoever may not write it. */
    private static Response again(int status, Sheet sheet, Sent sent, Typed typed, String notice) {
        sheet.present();
        return again(status, page(sheet, sent.version(), typed, Complaints.NONE, notice, List.of(), null));
    }

    private static Response wrong(Sheet sheet, Sent sent, Typed typed, HttpProblem problem) {
        var complaints = Complaints.of(problem, sheet.pointer(), sheet.form());
        return again(BAD_REQUEST, page(sheet, sent.version(), typed, complaints, "", List.of(), null));
    }

    private static Response later(Sheet sheet, Sent sent, Typed typed, HttpProblem problem) {
        return Response.fromResponse(again(SERVICE_UNAVAILABLE, sheet, sent, typed, OTHERS_FIRST))
                .header(HttpHeaders.RETRY_AFTER, problem.getHeaders().get(HttpHeaders.RETRY_AFTER))
                .build();
    }

    private static Response overtaken(Sheet sheet, Sent sent, Typed typed) {
        var present = sheet.present();
        var since = sheet.since(sent.version());
        if (present.isEmpty()) {
            var lines = new ArrayList<>(since);
            lines.add("It is not there any more. What you typed is below; if you save it, it is added as new.");
            var fresh = sheet.anew();
            var version = fresh.present().map(Sheet.State::version).orElse(0L);
            return again(CONFLICT, page(fresh, version, typed, Complaints.NONE, "", lines, null));
        }
        var state = present.get();
        if (sheet.form().same(state.body(), typed)) {
            return goTo(sheet.frame().back());
        }
        var lines = new ArrayList<>(since);
        lines.add("What you typed is below and not saved yet. Where it differs, the form says what stands there now."
                + " If you save, yours takes its place.");
        var now = sheet.form().typed(state.body());
        return again(CONFLICT, page(sheet, state.version(), typed, Complaints.NONE, "", lines, now));
    }

    private static TemplateInstance page(
            Sheet sheet,
            long version,
            Typed typed,
            Complaints wrong,
            String notice,
            List<String> meanwhile,
            @Nullable Typed now) {
        var pieces = new FormViews(sheet.form(), typed, wrong, now).pieces();
        var hidden = new ArrayList<FormView.Hidden>();
        hidden.add(new FormView.Hidden(Sent.VERSION, Long.toString(version)));
        hidden.add(new FormView.Hidden(Sent.ONCE, UUID.randomUUID().toString()));
        sheet.carried().forEach((name, value) -> hidden.add(new FormView.Hidden(name, value)));
        return Templates.form(
                new FormView(sheet.frame(), hidden, FormViews.complaints(pieces, wrong), notice, meanwhile, pieces));
    }
}
