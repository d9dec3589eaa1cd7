package servicedelivery.reporting.page;

import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import servicedelivery.access.Caller;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.incident.CountedIncident;
import servicedelivery.reporting.incident.CountedIncidents;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.page.form.Field;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Window;

/** The incidents that something in the report of a month can be about, as far as the caller may see them. */
@RequestScoped
public class IncidentOptions {

    private static final String UNKNOWN = "An incident that is not shown here";

    private final CountedIncidents incidents;
    private final Organisations organisations;
    private final Times times;
    private final Caller caller;

    IncidentOptions(CountedIncidents incidents, Organisations organisations, Times times, Caller caller) {
        this.incidents = incidents;
        this.organisations = organisations;
        this.times = times;
        this.caller = caller;
    }

    /** Those of the month, and those that are chosen already, which would else get lost when the form is saved. */
    public List<Field.Option> of(YearMonth month, Collection<UUID> chosen) {
        var options = new LinkedHashMap<UUID, Field.Option>();
        in(month).forEach(one -> options.put(one.evidence().id(), option(one.evidence())));
        var others = chosen.stream().filter(id -> !options.containsKey(id)).toList();
        now(others).forEach(one -> options.put(one.evidence().id(), option(one.evidence())));
        chosen.forEach(id -> options.putIfAbsent(id, Field.Option.of(id.toString(), UNKNOWN)));
        return List.copyOf(options.values());
    }

    public List<CountedIncident> in(YearMonth month) {
        return visible(incidents.in(new Window(month.atEndOfMonth(), 1), coverage()));
    }

    public List<CountedIncident> now(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : visible(incidents.now(ids, coverage()));
    }

    private Field.Option option(Evidence incident) {
        return new Field.Option(incident.id().toString(), name(incident), detail(incident));
    }

    private List<CountedIncident> visible(List<CountedIncident> all) {
        return all.stream()
                .filter(one -> caller.mayTouch(one.evidence().organisation()))
                .toList();
    }

    /** Such as "P1 Website". */
    public static String name(Evidence incident) {
        return "%s %s".formatted(incident.priority(), incident.affectedService());
    }

    /** Such as "City of London Police, 10 January 2019, INC-1". */
    public String detail(Evidence incident) {
        var reference = Objects.requireNonNullElse(incident.reference(), "");
        return "%s, %s%s%s"
                .formatted(incident.name(), times.day(incident.openedAt()), reference.isEmpty() ? "" : ", ", reference);
    }

    private Coverage coverage() {
        return new Coverage(organisations.all(), true);
    }
}
