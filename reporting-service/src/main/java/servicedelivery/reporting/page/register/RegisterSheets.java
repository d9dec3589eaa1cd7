package servicedelivery.reporting.page.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.page.IncidentOptions;
import servicedelivery.reporting.page.form.Field.Option;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Meanwhile;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.register.Content;
import servicedelivery.reporting.register.Entry;
import servicedelivery.reporting.register.Improvement;
import servicedelivery.reporting.register.Register;
import servicedelivery.reporting.register.RegisterDesk;

/** What the forms of registers need. */
@RequestScoped
class RegisterSheets {

    private static final int NOT_FOUND = 404;

    private final RegisterDesk desk;
    private final Meanwhile meanwhile;
    private final IncidentOptions incidents;
    private final Organisations organisations;
    private final Caller caller;
    private final ObjectMapper json;

    RegisterSheets(
            RegisterDesk desk,
            Meanwhile meanwhile,
            IncidentOptions incidents,
            Organisations organisations,
            Caller caller,
            ObjectMapper json) {
        this.desk = desk;
        this.meanwhile = meanwhile;
        this.incidents = incidents;
        this.organisations = organisations;
        this.caller = caller;
        this.json = json;
    }

    RegisterDesk desk() {
        return desk;
    }

    ObjectMapper json() {
        return json;
    }

    /** As the report of the month has it; empty when that does not, or when it is not for the caller to see. */
    Optional<Entry> find(Register register, UUID id, YearMonth month) {
        try {
            return Optional.of(desk.find(register, id, month));
        } catch (HttpProblem problem) {
            if (problem.getStatusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /**
     * The form is refused to whoever it would refuse when they send it.
     *
     * @param organisation whose entry it is about; null when it belongs to all
     * @throws HttpProblem 403 when the key does not cover that
     */
    void requireWrite(@Nullable String organisation) {
        if (organisation == null) {
            caller.requireTouchAll();
        } else {
            caller.requireTouch(organisation);
        }
    }

    List<String> since(Register register, UUID id, long version, Form form) {
        return meanwhile.since(desk.historyOf(register, id), version, form.labels());
    }

    /** Those that the caller may write for; none of a register whose entries belong to all. */
    List<Option> organisations(Register register) {
        var options = new ArrayList<Option>();
        if (register.takesOrganisation()) {
            caller.organisations().forEach(one -> options.add(Option.of(one.code(), one.name())));
        }
        if (register == Register.IMPROVEMENTS && caller.mayTouchAll()) {
            options.add(Option.of("", "All organisations together"));
        }
        return options;
    }

    /** What an improvement can be about; nothing for other entries. */
    List<Option> incidents(Register register, YearMonth month, @Nullable Content content) {
        if (register != Register.IMPROVEMENTS) {
            return List.of();
        }
        var chosen = content instanceof Improvement improvement
                ? improvement.addresses().incidents()
                : List.<UUID>of();
        return incidents.of(month, chosen);
    }

    String nameOf(String organisation) {
        return new Coverage(organisations.all(), true).nameOf(organisation);
    }
}
