package servicedelivery.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A row of the table in which events of a topic are kept, to be compared with the event. */
record KeptRow(JsonNode columns) {

    private static final Map<String, String> TABLES =
            Map.of("incidents", "incident_fact", "survey-responses", "survey_fact", "sources", "source_status");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Pattern DURATION = Pattern.compile("PT[0-9].*");
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    static List<KeptRow> allOf(String topic, Stage stage) {
        return stage
                .rows("SELECT encode(convert_to(to_jsonb(kept)::text, 'UTF8'), 'hex') FROM %s AS kept"
                        .formatted(TABLES.get(topic)))
                .stream()
                .map(KeptRow::parse)
                .toList();
    }

    private static KeptRow parse(String row) {
        try {
            var hex = row.substring(1, row.length() - 1);
            return new KeptRow(
                    new JsonMapper().readTree(new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    Set<String> emptyColumns() {
        var empty = new TreeSet<String>();
        columns.properties().forEach(column -> {
            if (column.getValue().isNull()) {
                empty.add(column.getKey());
            }
        });
        return empty;
    }

    /** Of the columns that are called as fields of the event are, those that hold something else. */
    List<String> differencesFrom(JsonNode event) {
        var differences = new ArrayList<String>();
        columns.properties().forEach(column -> {
            var field = UNDERSCORE
                    .matcher(column.getKey())
                    .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
            if (event.has(field) && !isKept(event.get(field), column.getValue())) {
                differences.add("%s: %s is kept as %s".formatted(field, event.get(field), column.getValue()));
            }
        });
        return differences;
    }

    private static boolean isKept(JsonNode told, JsonNode kept) {
        var text = told.asText();
        if (told.isTextual() && MOMENT.matcher(text).matches() && !kept.isNull()) {
            return OffsetDateTime.parse(kept.asText()).toInstant().equals(Instant.parse(text));
        }
        var isDuration = told.isTextual() && DURATION.matcher(text).matches();
        return isDuration
                ? kept.asLong() == Duration.parse(text).toNanos() / 1_000
                : kept.asText().equals(text);
    }
}
