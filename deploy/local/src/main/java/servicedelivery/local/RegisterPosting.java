package servicedelivery.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of entries of a register, one a line, that are added one after the other, because reports have them in the order in which they
 * were added. What stands in the register with the same words is left alone.
 *
 * @param url of the register
 */
record RegisterPosting(Path file, String url, String key) {

    private static final List<String> WORDS = List.of("organisation", "text", "name");

    /** @throws StackException with file, line and reason, when a line is refused */
    Posting.Posted all(String month) {
        var present = present(month);
        var lines = Json.lines(file);
        var created = 0L;
        for (var index = 0; index < lines.size(); index++) {
            if (!present.contains(words(Json.parsed(lines.get(index))))) {
                add(lines.get(index), index + 1);
                created++;
            }
        }
        return new Posting.Posted(created, lines.size() - created);
    }

    private void add(String line, int number) {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(line));
        var answer = Http.send(request, url, key);
        if (answer.statusCode() != 201) {
            throw new StackException(
                    "%s, line %d: %d, %s".formatted(file, number, answer.statusCode(), Json.detail(answer.body())));
        }
    }

    private Set<List<String>> present(String month) {
        var address = "%s?month=%s&limit=500".formatted(url, month);
        var answer = Http.send(HttpRequest.newBuilder().GET(), address, key);
        if (answer.statusCode() != 200) {
            throw new StackException("%s: %d, %s".formatted(address, answer.statusCode(), Json.detail(answer.body())));
        }
        var present = new HashSet<List<String>>();
        Json.parsed(answer.body()).path("items").forEach(entry -> present.add(words(entry)));
        return present;
    }

    private static List<String> words(JsonNode entry) {
        return WORDS.stream().map(word -> entry.path(word).asText("")).toList();
    }
}
