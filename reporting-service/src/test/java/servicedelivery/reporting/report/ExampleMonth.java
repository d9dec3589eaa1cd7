package servicedelivery.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import servicedelivery.reporting.Example;

/** The example data of January 2019 as the events that the two sources make of it. */
public final class ExampleMonth {

    private static final Path FOLDER = Path.of(System.getProperty("repository.root"), "deploy/examples/january-2019");
    private static final JsonMapper JSON = new JsonMapper();

    private ExampleMonth() {}

    public static Example[] events() {
        return Stream.concat(
                        lines("incidents.ndjson").map(ExampleMonth::incident),
                        lines("survey-responses.ndjson").map(ExampleMonth::response))
                .toArray(Example[]::new);
    }

    private static Example incident(Map<String, Object> posted) {
        var opened = moment(posted.get("openedAt"));
        var restored = moment(posted.getOrDefault("restoredAt", posted.get("resolvedAt")));
        var time = Duration.between(opened, restored);
        var target = "P1".equals(posted.get("priority")) ? Duration.ofHours(4) : Duration.ofHours(8);
        var example = Example.anIncident()
                .with("peakPriority", posted.get("priority"))
                .with("cause", "unknown")
                .with("downtime", time.toString())
                .with("dueAt", opened.plus(target).toInstant().toString())
                .with("target", target.toString())
                .with("timeToRestore", time.toString())
                .with("withinTarget", time.compareTo(target) <= 0);
        return all(example, posted);
    }

    private static Example response(Map<String, Object> posted) {
        var example = all(Example.aResponse(), posted);
        return example.without("comment").without("respondent");
    }

    private static Example all(Example example, Map<String, Object> posted) {
        var filled = example;
        for (var field : posted.entrySet()) {
            filled = filled.with(field.getKey(), field.getValue());
        }
        return filled;
    }

    private static OffsetDateTime moment(Object text) {
        return OffsetDateTime.parse((String) text);
    }

    private static Stream<Map<String, Object>> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream().map(ExampleMonth::fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(String line) {
        try {
            return JSON.readValue(line, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
