package servicedelivery.request;

import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisation;
import servicedelivery.organisations.Organisations;

/** The field by which a body says for whom it is. */
public final class OrganisationField {

    private OrganisationField() {}

    /** The code that the sent spelling stands for; null, with the error noted, when it is missing or not known. */
    public static @Nullable String read(Fields fields, Organisations organisations) {
        var sent = fields.required("organisation", fields.text("organisation", 200));
        if (sent == null) {
            return null;
        }
        var found = organisations.find(sent);
        if (found.isEmpty()) {
            fields.refuse("organisation", "\"%s\" is not known; known are %s".formatted(sent, organisations.codes()));
        }
        return found.map(Organisation::code).orElse(null);
    }
}
