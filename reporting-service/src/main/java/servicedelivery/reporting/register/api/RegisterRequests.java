package servicedelivery.reporting.register.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import servicedelivery.idempotency.Answer;
import servicedelivery.idempotency.Idempotency;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.api.Answers;
import servicedelivery.reporting.api.Cursors;
import servicedelivery.reporting.api.PageQuery;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.history.Histories;
import servicedelivery.reporting.register.Entry;
import servicedelivery.reporting.register.Register;
import servicedelivery.reporting.register.RegisterDesk;
import servicedelivery.reporting.register.Registers;
import servicedelivery.request.IfMatch;
import servicedelivery.request.JsonBody;

/** What can be asked of every register. */
@RequestScoped
class RegisterRequests {

    private static final String API = "/api/v1";

    private final RegisterDesk desk;
    private final Registers registers;
    private final Histories histories;
    private final Idempotency idempotency;
    private final Questions questions;
    private final Answers answers;
    private final ObjectMapper json;

    RegisterRequests(
            RegisterDesk desk,
            Registers registers,
            Histories histories,
            Idempotency idempotency,
            Questions questions,
            Answers answers,
            ObjectMapper json) {
        this.desk = desk;
        this.registers = registers;
        this.histories = histories;
        this.idempotency = idempotency;
        this.questions = questions;
        this.answers = answers;
        this.json = json;
    }

    Response list(Register register, @Nullable String month, @Nullable List<String> organisation, PageQuery page) {
        var chosen = organisation == null || organisation.isEmpty()
                ? (Predicate<Entry>) entry -> desk.maySee(entry.organisation())
                : ofOrganisations(organisation);
        var all = registers.in(register, questions.monthOrPresent(month)).stream()
                .filter(chosen)
                .toList();
        var after = Cursors.id(page);
        var limit = Cursors.limit(page);
        var rest = all.stream()
                .filter(entry -> after == null || entry.id().compareTo(after) > 0)
                .toList();
        var items = rest.stream().limit(limit).toList();
        var next = rest.size() > limit ? Cursors.encoded(items.get(limit - 1).id()) : null;
        return answers.of(new Answers.Items<>(items.stream().map(this::view).toList(), next, all.size()));
    }

    Response add(Register register, @Nullable String idempotencyKey, InputStream body) {
        var bytes = JsonBody.bytes(body);
        var entry = JsonBody.parse(bytes);
        return idempotency.once(idempotencyKey, API + register.path(), bytes, () -> created(desk.add(register, entry)));
    }

    Response find(Register register, String id, @Nullable String month) {
        return answer(desk.find(register, id(register, id), month == null ? null : Questions.month(month)));
    }

    Response amend(Register register, String id, @Nullable String ifMatch, InputStream body) {
        var versions = IfMatch.versions(ifMatch);
        return answer(desk.amend(register, id(register, id), versions, JsonBody.parse(JsonBody.bytes(body))));
    }

    Response remove(Register register, String id, @Nullable String ifMatch) {
        desk.remove(register, id(register, id), IfMatch.versions(ifMatch));
        return Response.noContent().build();
    }

    Response history(Register register, String id, PageQuery page) {
        var found = histories.of(desk.historyOf(register, id(register, id)), Cursors.number(page), Cursors.limit(page));
        var next = found.next() == null ? null : Cursors.encoded(found.next());
        return answers.of(new Answers.Items<>(found.items(), next, found.total()));
    }

    private Predicate<Entry> ofOrganisations(List<String> spellings) {
        var codes = List.of(questions.coverage(spellings).codes());
        return entry -> entry.organisation() != null && codes.contains(entry.organisation());
    }

    private Response answer(Entry entry) {
        return answers.ofVersion(entry.stamp().version(), view(entry));
    }

    private Answer created(Entry entry) {
        return new Answer(
                entry.id(),
                Response.Status.CREATED.getStatusCode(),
                API + entry.path(),
                Long.toString(entry.stamp().version()),
                answers.bytes(view(entry)));
    }

    private ObjectNode view(Entry entry) {
        var view = json.createObjectNode();
        view.put("id", entry.id().toString());
        view.put("version", entry.stamp().version());
        if (entry.register().takesOrganisation()) {
            view.put("organisation", entry.organisation());
        }
        view.put("from", entry.from().toString());
        view.put("until", entry.until() == null ? null : entry.until().toString());
        view.put(
                "supersededFrom",
                entry.supersededFrom() == null ? null : entry.supersededFrom().toString());
        view.setAll(json.<ObjectNode>valueToTree(entry.content()));
        view.put("recordedAt", entry.stamp().at().toString());
        view.put("recordedBy", entry.stamp().by());
        return view;
    }

    private static UUID id(Register register, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("There is no entry %s in %s".formatted(id, register));
        }
    }
}
