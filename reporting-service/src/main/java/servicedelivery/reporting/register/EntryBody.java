package servicedelivery.reporting.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisations;
import servicedelivery.request.Fields;
import servicedelivery.request.MergePatch;
import servicedelivery.request.MonthField;
import servicedelivery.request.OrganisationField;

/** Reads what is sent about an entry; each method throws a 400 that names all that is wrong. */
record EntryBody(Register register, ObjectMapper json) {

    /** @param organisation whose it is; null when it belongs to all */
    record Added(@Nullable String organisation, Edition edition) {}

    Added added(ObjectNode body, Organisations organisations) {
        var fields = new Fields(body);
        var organisation = register.takesOrganisation() ? organisation(fields, organisations) : null;
        var edition = edition(fields);
        return new Added(organisation, edition);
    }

    /** The edition that a merge patch (RFC 7396) makes of the one that was in force in its first month. */
    Edition patched(ObjectNode patch, Editions editions) {
        var from = MonthField.read(new Fields(patch.deepCopy().retain(List.of("from"))), "from");
        var base = from == null ? editions.newest() : editions.before(from);
        var fields = new Fields(MergePatch.merge(base.editable(), patch));
        if (register.takesOrganisation() && patch.has("organisation")) {
            fields.present("organisation");
            fields.refuse("organisation", "cannot be changed; remove the entry and add another");
        }
        return edition(fields);
    }

    private Edition edition(Fields fields) {
        var from = fields.required("from", MonthField.read(fields, "from"));
        var until = MonthField.read(fields, "until");
        if (from != null && until != null && until.isBefore(from)) {
            fields.refuse("until", "must not be before from, which is " + from);
        }
        var content = register.read(fields);
        fields.done();
        return new Edition(required(from), until, json.valueToTree(content));
    }

    private static YearMonth required(@Nullable YearMonth month) {
        return Objects.requireNonNull(month, "it has been refused when missing");
    }

    private @Nullable String organisation(Fields fields, Organisations organisations) {
        return register.needsOrganisation() || fields.present("organisation") != null
                ? OrganisationField.read(fields, organisations)
                : null;
    }
}
