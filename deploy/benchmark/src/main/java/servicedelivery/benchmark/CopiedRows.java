package servicedelivery.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * How the plain consumer makes the text of a row, as COPY reads it, of an event.
 *
 * @param name of the table
 * @param columns in the order of the table
 */
record CopiedRows(String name, List<Column> columns) {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final long NANOS_OF_MICRO = 1_000;
    private static final String PARTITION = "record_partition";
    private static final String OFFSET = "record_offset";

    static final CopiedRows INCIDENTS = new CopiedRows(
            "incident_fact",
            List.of(
                    told("id"),
                    told("generation"),
                    told("version"),
                    told("organisation"),
                    told("reference"),
                    told("priority"),
                    told("peak_priority"),
                    told("status"),
                    told("opened_at"),
                    day("opened_day", "openedAt"),
                    told("resolved_at"),
                    told("restored_at"),
                    told("due_at"),
                    micros("target"),
                    micros("time_to_restore"),
                    told("within_target"),
                    micros("downtime"),
                    told("service_impact"),
                    told("affected_service"),
                    key("affected_service_key", "affectedService"),
                    told("reason"),
                    told("resolution"),
                    told("cause"),
                    told("root_cause"),
                    told("resolution_kind"),
                    told("supplier"),
                    key("supplier_key", "supplier"),
                    told("known_issue"),
                    told("problem"),
                    told("confidential"),
                    told("recorded_at")));

    static final CopiedRows RESPONSES = new CopiedRows(
            "survey_fact",
            List.of(
                    told("id"),
                    told("generation"),
                    told("version"),
                    told("organisation"),
                    told("status"),
                    told("recommend"),
                    told("satisfaction"),
                    told("responded_at"),
                    day("responded_day", "respondedAt"),
                    told("recorded_at")));

    /** One column, and its text of an event; null for NULL. */
    record Column(String name, Function<JsonNode, @Nullable String> text) {}

    /** The command, for this table in another schema. */
    String copy(String schema) {
        return "COPY %s.%s (%s, %s, %s) FROM STDIN"
                .formatted(
                        schema,
                        name,
                        String.join(", ", columns.stream().map(Column::name).toList()),
                        PARTITION,
                        OFFSET);
    }

    void append(StringBuilder rows, JsonNode event, ConsumerRecord<?, ?> record) {
        for (var column : columns) {
            var text = column.text().apply(event);
            if (text == null) {
                rows.append("\\N");
            } else {
                escape(rows, text);
            }
            rows.append('\t');
        }
        rows.append(record.partition()).append('\t').append(record.offset()).append('\n');
    }

    private static void escape(StringBuilder rows, String text) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(character);
            }
        }
    }

    private static Column told(String name) {
        var field = field(name);
        return new Column(name, event -> text(event, field));
    }

    private static Column day(String name, String field) {
        return new Column(
                name,
                event -> LocalDate.ofInstant(Instant.parse(event.get(field).textValue()), ZONE)
                        .toString());
    }

    private static Column micros(String name) {
        var field = field(name);
        return new Column(name, event -> {
            var text = text(event, field);
            return text == null ? null : Long.toString(Duration.parse(text).toNanos() / NANOS_OF_MICRO);
        });
    }

    /** Of P1 and P2 only; what the events say here needs no more to become what the service compares. */
    private static Column key(String name, String field) {
        return new Column(name, event -> {
            var priority = event.get("peakPriority").textValue();
            return priority.equals("P1") || priority.equals("P2")
                    ? event.get(field).textValue().toLowerCase(Locale.ROOT).replace("-", "")
                    : null;
        });
    }

    private static @Nullable String text(JsonNode event, String field) {
        var value = event.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static String field(String column) {
        var field = new StringBuilder();
        for (var word : column.split("_", -1)) {
            field.append(field.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return field.toString();
    }
}
