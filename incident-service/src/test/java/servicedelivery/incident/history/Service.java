package servicedelivery.incident.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service, as a service desk tool reaches it. */
final class Service {

    private static final int LINES = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;

    Service(URI root) {
        this.root = root;
    }

    HttpResponse<String> put(String reference, String state) {
        return send("PUT", "/api/v1/organisations/col/incidents/" + reference, "application/json", "", state);
    }

    HttpResponse<String> patch(String id, int version, String patch) {
        return send("PATCH", "/api/v1/incidents/" + id, "application/merge-patch+json", "\"" + version + "\"", patch);
    }

    /** The answers to the lines, in their order. */
    List<JsonNode> batch(List<String> lines) {
        var answers = new ArrayList<JsonNode>(lines.size());
        for (var from = 0; from < lines.size(); from += LINES) {
            var some = String.join("\n", lines.subList(from, Math.min(lines.size(), from + LINES)));
            var answer = send("POST", "/api/v1/incidents/batch", "application/x-ndjson", "", some);
            answer.body().lines().map(Service::json).forEach(answers::add);
        }
        return answers;
    }

    JsonNode get(String reference) {
        return json(get("/api/v1/organisations/col/incidents/" + reference, "").body());
    }

    JsonNode history(String id) {
        return json(get("/api/v1/incidents/" + id + "/history", "").body());
    }

    /** All incidents of one service, by their references; the list is walked to its end. */
    Map<String, JsonNode> all(String affectedService) {
        var all = new HashMap<String, JsonNode>();
        var path = "/api/v1/incidents?limit=500&affectedService=" + affectedService;
        var page = json(get(path, "").body());
        while (true) {
            page.get("items").forEach(item -> all.put(item.get("reference").textValue(), item));
            if (page.get("next").isNull()) {
                return all;
            }
            page = json(get(path, "&cursor=" + page.get("next").textValue()).body());
        }
    }

    private HttpResponse<String> get(String path, String cursor) {
        return send(HttpRequest.newBuilder(root.resolve(path + cursor)).GET());
    }

    private HttpResponse<String> send(String method, String path, String type, String ifMatch, String body) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
        return send(ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Authorization", "Bearer desk-key").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
