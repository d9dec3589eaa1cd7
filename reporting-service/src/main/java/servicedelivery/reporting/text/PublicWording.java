package servicedelivery.reporting.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;
import servicedelivery.request.ListField;

/**
 * How the public report words an incident, whatever the service desk writes.
 *
 * @param reason null for the service desk's own
 * @param resolution null for the service desk's own
 * @param deskText the tag of the service desk's own texts which its author had before them; null for those of the moment
 */
public record PublicWording(
        UUID incident,
        @Nullable String reason,
        @Nullable String resolution,
        @Nullable String deskText) {

    private static final int LONGEST_TAG = 64;

    static @Nullable PublicWording read(Fields fields) {
        var incident = fields.required("incident", ListField.id(fields, "incident"));
        var reason = fields.text("reason", MonthText.LONGEST_TEXT);
        var resolution = fields.text("resolution", MonthText.LONGEST_TEXT);
        var deskText = fields.text("deskText", LONGEST_TAG);
        return incident == null ? null : new PublicWording(incident, reason, resolution, deskText);
    }

    PublicWording upon(String tag) {
        return deskText == null ? new PublicWording(incident, reason, resolution, tag) : this;
    }
}
