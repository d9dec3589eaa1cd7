package servicedelivery.reporting.text;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;
import servicedelivery.request.ListField;

/**
 * A paragraph after the tables.
 *
 * @param position where it stands, from 1; null for where it was sent
 * @param incidents the ids of those that it speaks of
 */
public record NarrativeParagraph(@Nullable Integer position, String text, List<UUID> incidents) {

    private static final int MOST_INCIDENTS = 100;

    static @Nullable NarrativeParagraph read(Fields fields) {
        var position = fields.integer("position", 1, MonthText.MOST_PARAGRAPHS);
        var text = fields.required("text", fields.text("text", MonthText.LONGEST_TEXT));
        var incidents = ListField.ids(fields, "incidents", MOST_INCIDENTS);
        return text == null ? null : new NarrativeParagraph(position, text, incidents);
    }

    NarrativeParagraph at(int place) {
        return new NarrativeParagraph(place, text, incidents);
    }
}
