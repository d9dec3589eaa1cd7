package servicedelivery.reporting.page;

import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

/**
 * January 2019, of which all is told that can be told, published, and then told otherwise.
 *
 * @param line what stands wherever a line can stand, of at most 200 characters
 * @param text what stands wherever a text can stand, of at most 4,000 characters
 */
record ToldMonth(Stage stage, String line, String text) {

    private static final String MONTH = "2019-01";
    private static final int LONGEST_NOTE = 1_000;

    private static final String IMPROVEMENT = """
            {"from": "2019-01", "organisation": "col", "text": $text, "title": $line, "state": "planned", "when": $line,
             "addresses": {"services": [$line], "causes": [$line], "incidents": ["$incident"]}}
            """;
    private static final String COMMITMENT = """
            {"from": "2019-01", "text": $text, "quantity": 2, "period": $line, "rag": "amber", "due": "2019-01-10",
             "updates": [{"text": $text, "state": "done", "date": "2018-10"}, {"text": $line, "state": "planned"}]}
            """;
    private static final String CERTIFICATE = """
            {"from": "2019-01", "organisation": "col", "name": $line, "status": "valid", "validUntil": "2019-03"}
            """;
    private static final String WRITTEN = """
            {"header": {"committee": $line, "date": "2019-03-28", "subject": $line, "classification": $line, "purpose": $line,
                "reportOf": $line, "author": $line, "authorTitle": $line, "telephone": $line, "email": $line},
             "recommendations": $text, "summaryComment": $text,
             "paragraphs": [{"text": $text, "incidents": ["$incident"]}, {"text": $line}],
             "wordings": [{"incident": "$incident", "reason": $text, "resolution": $text}],
             "repeatIssues": [{"kind": "cause", "value": $line, "verdict": "confirmed", "name": $line},
                {"kind": "affected-service", "value": "Lifts", "verdict": "dismissed"}],
             "gauges": [{"title": $line, "value": 98.5, "unit": $line, "least": 0, "most": 100, "goal": 95, "previous": 97,
                "note": $note}]}
            """;

    /** The addresses of what is told: ids and keys by what they are of. */
    Map<String, String> tell() {
        stage.clear();
        stage.clearWhatPeopleWrote();
        var incident = incident().p1();
        stage.publish(
                incident,
                incident().p2().late().with("knownIssue", true),
                incident().p2().of(line).open(),
                anIncident().p1().of("colp").with("confidential", true),
                anIncident().p1().openedAt("2018-11-20T09:00:00Z"),
                aResponse().recommending(10).rating("good"),
                aResponse().recommending(7).rating("poor").of(line));
        stage.bothSourcesPublishedThrough(Instant.now());
        stage.publish(List.of(new Example(
                        "sources",
                        "servicedelivery.source.published-through.v1",
                        Map.of("id", line, "source", line, "publishedThrough", "2019-01-31T00:00:00Z", "backlog", 0))
                .record()));

        var places = new HashMap<>(Map.of("incident", incident.id(), "line", line));
        places.put("improvement", add("improvements", IMPROVEMENT, places));
        places.put("commitment", add("commitments", COMMITMENT, places));
        places.put("certificate", add("certificates", CERTIFICATE, places));
        write(0, WRITTEN, places);
        send("/reports/%s/publications".formatted(MONTH), "{\"acceptIncomplete\": true, \"note\": $text}", places);
        stage.publish(incident.version(2).with("reason", "Z" + text.substring(1)));
        new ToldMonth(stage, "Z" + line.substring(1), "Z" + text.substring(1)).tellOtherwise(places);
        places.putAll(keys());
        return places;
    }

    private void tellOtherwise(Map<String, String> places) {
        for (var change : Map.of("improvement", IMPROVEMENT, "commitment", COMMITMENT, "certificate", CERTIFICATE)
                .entrySet()) {
            var path = "/registers/%ss/%s".formatted(change.getKey(), places.get(change.getKey()));
            ReportsApi.asEditor()
                    .patch(path, 1, said(change.getValue(), places).replace("\"organisation\": \"col\",", ""))
                    .statusCode(200);
        }
        write(1, WRITTEN, places);
    }

    private Example incident() {
        return anIncident()
                .with("affectedService", line)
                .with("reference", line)
                .with("cause", line)
                .with("reason", text)
                .with("resolution", text);
    }

    private String add(String register, String json, Map<String, String> places) {
        return send("/registers/" + register, json, places).extract().path("id");
    }

    private ValidatableResponse send(String path, String json, Map<String, String> places) {
        return ReportsApi.asEditor().post(path, said(json, places)).statusCode(201);
    }

    private void write(long version, String json, Map<String, String> places) {
        ReportsApi.asEditor()
                .patch("/reports/%s/text".formatted(MONTH), version, said(json, places))
                .statusCode(200);
    }

    private String said(String json, Map<String, String> places) {
        var note = text.substring(0, Math.min(LONGEST_NOTE, text.length()));
        return json.replace("$incident", places.get("incident"))
                .replace("$note", TextNode.valueOf(note).toString())
                .replace("$line", TextNode.valueOf(line).toString())
                .replace("$text", TextNode.valueOf(text).toString());
    }

    /** Paragraphs and gauges have no ids; what names them stands in the links of the page that lists them. */
    private static Map<String, String> keys() {
        var page = Person.signedInWith("edit-all")
                .visit("/reports/%s/text".formatted(MONTH))
                .asString();
        var keys = new HashMap<String, String>();
        Pattern.compile("/text/(paragraph|gauge)s/([0-9a-f]+)\"")
                .matcher(page)
                .results()
                .forEach(found -> keys.put(found.group(1), found.group(2)));
        return keys;
    }
}
