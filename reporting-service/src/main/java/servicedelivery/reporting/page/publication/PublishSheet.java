package servicedelivery.reporting.page.publication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import servicedelivery.problem.FieldError;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.check.Check;
import servicedelivery.reporting.check.Checks;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.Field;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Frame;
import servicedelivery.reporting.page.form.Part;
import servicedelivery.reporting.page.form.Sent;
import servicedelivery.reporting.page.form.Sheet;
import servicedelivery.reporting.publication.PublicationDesk;

/** The form that publishes the report of a month, below what the checks find. */
record PublishSheet(PublicationDesk desk, YearMonth month, Checks checks) implements Sheet {

    private static final int CONFLICT = 409;
    private static final String ACCEPT = "acceptIncomplete";

    @Override
    public Frame frame() {
        return new Frame(
                "Publish the report of " + Times.month(month),
                "/reports/%s/publish".formatted(month),
                "/reports/" + month,
                "Report of " + Times.month(month),
                List.of(
                        "What is published keeps its words and figures for ever. Corrections that come later are shown as"
                                + " differences, and a new version can be published."),
                CheckNotes.of(checks),
                "Publish");
    }

    @Override
    public Form form() {
        var parts = new ArrayList<Part>();
        if (isIncomplete()) {
            parts.add(Field.yes(ACCEPT, "What is missing", "Publish the report without it"));
        }
        parts.add(Field.of(Field.Kind.TEXT, "note", "Note")
                .hint("Why it is published, for those who look it up later. It does not stand in the report."));
        return new Form(parts);
    }

    @Override
    public Optional<State> present() {
        return Optional.of(new State(JsonNodeFactory.instance.objectNode(), 0));
    }

    @Override
    public String save(Sent sent, ObjectNode body) {
        try {
            desk.publish(month, body);
        } catch (HttpProblem problem) {
            if (problem.getStatusCode() != CONFLICT) {
                throw problem;
            }
            throw Problems.invalidFields(
                    List.of(new FieldError("/" + ACCEPT, "must be accepted before it is published")));
        }
        return "/reports/%s/publications?done=published".formatted(month);
    }

    @Override
    public List<String> since(long version) {
        return List.of();
    }

    @Override
    public Sheet anew() {
        return this;
    }

    private boolean isIncomplete() {
        return checks.checks().stream()
                .anyMatch(one -> one.check() == Check.Name.FIGURES_INCOMPLETE
                        && !one.findings().isEmpty());
    }
}
