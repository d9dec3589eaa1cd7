package servicedelivery.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Answers of the API with every digit that they state. */
final class Answer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Answer() {}

    /** @param path below {@code /api/v1} */
    static JsonNode to(ReportsApi reports, String path) {
        return parse(reports.get(path).statusCode(200).extract().asString());
    }

    /** All items of a list, page by page. */
    static List<JsonNode> walk(ReportsApi reports, String path) {
        var items = new ArrayList<JsonNode>();
        for (var next = "/api/v1" + path; next != null; ) {
            var page = reports.request()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            parse(page.asString()).get("items").forEach(items::add);
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return items;
    }

    static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The fields of an answer that another names, as text. */
    static Map<String, String> fields(JsonNode answer, Map<String, String> named) {
        var fields = new TreeMap<String, String>();
        named.keySet().forEach(name -> fields.put(name, answer.path(name).asText()));
        return fields;
    }

    static LocalDate day(JsonNode item, String field) {
        return LocalDate.ofInstant(Instant.parse(item.get(field).asText()), LONDON);
    }

    static boolean isWithin(LocalDate day, JsonNode slice) {
        return !day.isBefore(LocalDate.parse(slice.get("from").asText()))
                && !day.isAfter(LocalDate.parse(slice.get("to").asText()));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
