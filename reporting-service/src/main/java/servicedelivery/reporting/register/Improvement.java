package servicedelivery.reporting.register;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;
import servicedelivery.request.KebabCase;
import servicedelivery.request.ListField;

/**
 * Something that becomes better.
 *
 * @param title a few words for lists; null when the text is enough
 * @param text what the report prints
 * @param when as people say it, such as "Summer of 2019"; null when not said
 * @param addresses what it will mend
 */
public record Improvement(
        @Nullable String title,
        String text,
        State state,
        @Nullable String when,
        Addresses addresses) implements Content {

    private static final int MOST = 50;

    public enum State {
        PLANNED,
        IN_PROGRESS,
        DONE;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    /**
     * The incidents that are not to happen again: by what they affect, by their cause, or each by itself.
     *
     * @param services affected services, as incidents name them
     * @param causes in the words of incidents, such as {@code power}
     */
    public record Addresses(List<String> services, List<String> causes, List<UUID> incidents) {

        static final Addresses NOTHING = new Addresses(List.of(), List.of(), List.of());

        static Addresses read(Fields fields) {
            return new Addresses(
                    ListField.texts(fields, "services", MOST, LONGEST_NAME),
                    ListField.texts(fields, "causes", MOST, LONGEST_NAME),
                    ListField.ids(fields, "incidents", MOST));
        }
    }

    /** Null when something is missing or wrong, which is noted. */
    static @Nullable Improvement read(Fields fields) {
        var title = fields.text("title", LONGEST_NAME);
        var text = fields.required("text", fields.text("text", LONGEST_TEXT));
        var state = fields.required("state", fields.choice("state", State.class));
        var when = fields.text("when", LONGEST_NAME);
        var addresses = fields.object("addresses", Addresses::read);
        return text == null || state == null
                ? null
                : new Improvement(title, text, state, when, addresses == null ? Addresses.NOTHING : addresses);
    }
}
